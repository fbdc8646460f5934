import type { Reading } from '../../model/reading.ts'
import type { Story } from '../story.ts'
import type { Statement } from './alignment.ts'
import { designationAt } from './designation.ts'
import type { TermColumn } from './term-column.ts'
import { keyOf } from './terms.ts'

/**
 * For each statement, in order, the terms that do more than name somebody: what happened, how many, when.
 * Names, jobs and ages tell whom a statement is about, and nothing of what it tells.
 */
export function findSubstance(
  { readings }: Pick<Story, 'readings'>,
  statements: readonly Statement[],
  words: TermColumn,
): Int32Array[] {
  const inert = readings.map(markNames)
  return statements.map(({ id, reading, sentence }) => {
    const { tokens, sentences } = readings[reading]
    const { firstToken, endToken } = sentences[sentence]
    const plain = new Set<string>()
    for (let i = firstToken; i < endToken; i++)
      if (inert[reading][i] === 0) plain.add(keyOf(tokens.lower[i]))
    return words.ofStatement[id].filter((term) => plain.has(words.texts[term]))
  })
}

/** Marks the tokens of a reading that stand in a name, or tell a job or an age. */
function markNames(reading: Reading): Uint8Array {
  const { tokens, sentences, mentions, quantities, times } = reading
  const marks = new Uint8Array(tokens.count)
  for (const mention of mentions) {
    const { firstToken, endToken, form, kind, sentence } = mention
    if (form === 'name') marks.fill(1, firstToken, endToken)
    if (form !== 'name' || kind !== 'person') continue
    const named = designationAt(reading, sentence, mention)
    marks.fill(1, named.firstToken, named.endToken)
  }
  for (const { sentence, start, end, kind } of quantities)
    if (kind === 'age') markSpan(sentence, start, end, 1)
  for (const { sentence, start, end } of times) markSpan(sentence, start, end, 0)
  return marks

  function markSpan(sentence: number, start: number, end: number, mark: number): void {
    const { firstToken, endToken } = sentences[sentence]
    for (let i = firstToken; i < endToken; i++)
      if (tokens.starts[i] < end && tokens.ends[i] > start) marks[i] = mark
  }
}
