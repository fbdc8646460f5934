import { isFunctionWord } from '../function-words.ts'
import { inOrder } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import type { Detail } from './details.ts'

/** Finds the terms of the words that a detail tells, in order. */
export function wordFinder({ readings, terms }: Story): (detail: Detail) => Int32Array {
  const numbers = numbersOf(terms.words)
  return ({ reading, sentence, start, end }) => {
    const { tokens, sentences } = readings[reading]
    const found: number[] = []
    for (let i = sentences[sentence].firstToken; i < sentences[sentence].endToken; i++) {
      if (tokens.starts[i] < start || tokens.ends[i] > end) continue
      if (isFunctionWord(tokens.lower[i])) continue
      const term = numbers.get(keyOf(tokens.lower[i]))
      if (term !== undefined) found.push(term)
    }
    return inOrder(found)
  }
}

/** Finds the statement that a detail is a part of; -1 where its sentence is none. */
export function statementFinder({ alignment }: Story): (detail: Detail) => number {
  const at = new Map(
    alignment.statements.map(({ id, reading, sentence }) => [`${reading} ${sentence}`, id]),
  )
  return ({ reading, sentence }) => at.get(`${reading} ${sentence}`) ?? -1
}
