import { TAGS } from '../../model/reading.ts'
import { findCommon } from '../align/term-column.ts'
import { keyOf, type Terms } from '../align/terms.ts'
import type { Story } from '../story.ts'

const VERB = TAGS.indexOf('VERB')

/** Tells of two statements whether they share what one tells with a verb, or a number. */
export function actFinder(
  { readings, alignment: { statements } }: Story,
  { words, numbers }: Terms,
  substance: readonly ReadonlySet<number>[],
): (a: number, b: number) => boolean {
  const termOf = new Map(words.texts.map((text, term) => [text, term]))
  const acts = statements.map(({ reading, sentence }) => {
    const { tokens, sentences } = readings[reading]
    const { firstToken, endToken } = sentences[sentence]
    const found = new Set<number | undefined>()
    for (let i = firstToken; i < endToken; i++)
      if (tokens.tags[i] === VERB) found.add(termOf.get(keyOf(tokens.lower[i])))
    return found
  })
  const isAct = (term: number, a: number, b: number) => acts[a].has(term) || acts[b].has(term)
  return (a, b) =>
    findCommon(numbers, a, b).count > 0 ||
    [...substance[a]].some((term) => substance[b].has(term) && isAct(term, a, b))
}
