import type { Article } from '../../../model/article.ts'
import type { Attribution } from '../../../model/reading.ts'
import { isNarrated, type Scene, wordAt } from '../quotes/scene.ts'
import { agencyEnd } from './agencies.ts'
import { spanOf } from './sources.ts'

/** Agency credits in a sentence: "(AP)", "(Reuters) -", "– Agency/Paper", "© AFP". */
export function creditsIn(article: Article, scene: Scene, sentence: number): Attribution[] {
  const { firstToken, endToken, block } = scene.sentences[sentence]
  const isCredit = article.blocks[block]?.role === 'credit'
  const found: Attribution[] = []
  for (let i = firstToken; i < endToken; i++) {
    const end = agencyEnd(scene, i, endToken)
    if (end < 0) continue
    if (isCredit || isBracketed(scene, i, end) || isSigned(scene, i))
      found.push(credit(scene, sentence, i, end))
    i = end - 1
  }
  return found
}

/** "(AP)", "(Reuters)". */
function isBracketed(scene: Scene, first: number, end: number): boolean {
  return isNarrated(scene, first) && wordAt(scene, first - 1) === '(' && wordAt(scene, end) === ')'
}

/** "© AFP", and "AP" after a dash at the end of a block is left to the credit lines. */
function isSigned(scene: Scene, first: number): boolean {
  return wordAt(scene, first - 1) === '©'
}

/** A credit stands for the whole article; its span is the sentence or line that gives it. */
function credit(scene: Scene, sentence: number, first: number, end: number): Attribution {
  const { start, end: last } = scene.sentences[sentence]
  const sourceSpan = spanOf(scene, first, end)
  const mention = scene.mentionAt[first]
  return {
    start,
    end: last,
    sentence,
    kind: 'credit',
    source: scene.text.slice(sourceSpan.start, sourceSpan.end),
    sourceSpan,
    cue: '',
    mention: mention < 0 ? null : mention,
    anonymous: false,
    to: null,
  }
}
