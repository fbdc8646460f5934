import { passageOf } from '../../model/article.ts'
import type { Passage } from '../../model/span.ts'
import type { Joined } from './join-draft.ts'

/** A sentence of an article that tells, or may tell, what one of the draft's does. */
export type Near = {
  readonly reading: number
  readonly sentence: number
  /** How likely both tell the same, 0 to 1. */
  readonly score: number
}

/** From here on two sentences tell the same: what lays a fact of a comparison, too. */
export const TOLD = 0.38

/** … and from here on one may be the other, told otherwise. */
export const NEAR = 0.19

/** For each sentence of the draft the sentences of the articles that come near it, the likeliest first. */
export function findNear({ story, draft }: Joined): readonly (readonly Near[])[] {
  const { statements, pairs } = story.alignment
  const near = story.readings[draft].sentences.map((): Near[] => [])
  for (const { a, b, score } of pairs) {
    const [own, other] = statements[a].reading === draft ? [a, b] : [b, a]
    const { reading, sentence } = statements[other]
    if (score >= NEAR) near[statements[own].sentence].push({ reading, sentence, score })
  }
  for (const list of near)
    list.sort((x, y) => y.score - x.score || x.reading - y.reading || x.sentence - y.sentence)
  return near
}

/** The sentences of which the draft's tells the same. */
export function toldAlike(near: readonly Near[]): readonly Near[] {
  return near.filter(({ score }) => score >= TOLD)
}

/** A sentence of a reading as a passage. */
export function sentencePassage(
  { story }: Joined,
  { reading, sentence }: { readonly reading: number; readonly sentence: number },
): Passage {
  const { article, sentences } = story.readings[reading]
  return passageOf(article, sentences[sentence])
}
