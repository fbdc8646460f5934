import type { Article } from '../../../model/article.ts'
import type { Attribution } from '../../../model/reading.ts'
import type { Saying } from '../quotes/history.ts'
import type { Scene } from '../quotes/scene.ts'
import { sourcesGiven } from './according-to.ts'
import { creditsIn } from './credits.ts'
import { attributionOf } from './said.ts'

/** Finds who is said to say what without marks, and the agencies that are credited. */
export function findAttributions(
  article: Article,
  scene: Scene,
  sayings: readonly Saying[],
): Attribution[] {
  const found = sayings.flatMap((saying) => attributionOf(scene, saying, sayings) ?? [])
  for (const index of scene.sentences.keys())
    found.push(...sourcesGiven(scene, index), ...creditsIn(article, scene, index))
  return found.sort((a, b) => a.start - b.start || a.end - b.end || order(a, b))
}

function order(a: Attribution, b: Attribution): number {
  return a.sourceSpan.start - b.sourceSpan.start || (a.cue < b.cue ? -1 : a.cue > b.cue ? 1 : 0)
}
