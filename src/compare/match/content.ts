import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Statement } from './alignment.ts'
import { inOrder } from './sorted.ts'
import { numbersOf, type TermColumn } from './term-column.ts'
import { keyOf } from './terms.ts'

/** A word that tells something: its token, its term and its tag. */
export type Content = { readonly at: number; readonly term: number; readonly tag: number }

/** The words of a statement, those of them in quotation marks, and in which manner it tells them. */
export type StatementContent = {
  readonly content: readonly Content[]
  readonly tokens: number
  readonly spoken: number
  readonly quoted: Int32Array
  readonly isDenied: boolean
  readonly isModal: boolean
}

const DENIALS: ReadonlySet<string> = new Set(
  "not n't never no none nobody cannot without denied denies deny refused failed rejected".split(
    ' ',
  ),
)
const MODALS: ReadonlySet<string> = new Set(
  "would will could may might should shall 'll expected plans planned likely".split(' '),
)

/** Lists the words of one statement after another. */
export function listContent(
  readings: readonly Reading[],
  words: TermColumn,
): (statement: Statement) => StatementContent {
  const numbers = numbersOf(words)
  return ({ reading, sentence }) => {
    const { tokens, sentences, quotes } = readings[reading]
    const { firstToken, endToken } = sentences[sentence]
    const marked = quotesAround(quotes, sentences[sentence])
    const content: Content[] = []
    let count = 0
    let spoken = 0
    const quoted: number[] = []
    let isDenied = false
    let isModal = false
    for (let i = firstToken; i < endToken; i++) {
      const word = tokens.lower[i]
      const key = keyOf(word)
      if (key === '') continue
      count++
      isDenied ||= DENIALS.has(word)
      isModal ||= MODALS.has(word)
      const isSpoken = marked.some(
        (quote) => tokens.starts[i] >= quote.start && tokens.ends[i] <= quote.end,
      )
      if (isSpoken) spoken++
      const term = isFunctionWord(word) ? undefined : numbers.get(key)
      if (isSpoken && term !== undefined) quoted.push(term)
      if (term !== undefined) content.push({ at: i, term, tag: tokens.tags[i] })
    }
    return { content, tokens: count, spoken, quoted: inOrder(quoted), isDenied, isModal }
  }
}

/** The quotations that reach into a sentence, found by halving: they stand in order. */
function quotesAround(quotes: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle].end <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < quotes.length && quotes[last].start < end) last++
  return quotes.slice(low, last)
}
