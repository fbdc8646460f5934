import type { Article } from '../../../model/article.ts'
import type { Scene, Stretch } from './scene.ts'
import type { Spoken } from './speakers.ts'

/**
 * What was said below in the words that a headline prints in marks; null where nothing was. A
 * headline names no speaker and shortens what was said.
 */
export function echoedBelow(
  article: Article,
  scene: Scene,
  stretch: Stretch,
  spoken: readonly Spoken[],
): Spoken | null {
  if (article.blocks[stretch.block].role !== 'headline') return null
  const words = plain(scene, stretch)
  const below = spoken.filter((other) => other.stretch.block > stretch.block)
  return below.find((other) => plain(scene, other.stretch).includes(words)) ?? null
}

function plain({ text }: Scene, { start, end }: Stretch): string {
  const words = text.slice(start, end).toLowerCase().replaceAll('’', "'")
  return ` ${words.replace(/[.,!?…]+/g, '')} `
}
