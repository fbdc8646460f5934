import type { Reading } from '../../model/reading.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Content } from './content.ts'
import { designationAt } from './designation.ts'
import { inOrder } from './sorted.ts'

/** Words beside a name that tell its title or job, as terms in order. */
export type Role = { readonly entity: number; readonly terms: Int32Array }

/** What a sentence says that the people and bodies it names are: "the harbour master Ana Lund". */
export function findRoles(
  reading: Reading,
  ofMention: readonly number[],
  sentence: number,
  content: readonly Content[],
): Role[] {
  const [first, last] = rangeOfSentence(reading.mentions, sentence)
  return reading.mentions.slice(first, last).flatMap((mention, index) => {
    const entity = ofMention[first + index]
    if (mention.form !== 'name' || entity < 0) return []
    const { firstToken, endToken } = designationAt(reading, sentence, mention)
    const isBeside = (at: number) =>
      at >= firstToken && at < endToken && (at < mention.firstToken || at >= mention.endToken)
    const terms = inOrder(content.filter(({ at }) => isBeside(at)).map(({ term }) => term))
    return terms.length === 0 ? [] : [{ entity, terms }]
  })
}
