import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { quoteWords } from '../quotes/changes.ts'
import { foldWords } from '../values/quoted/fold.ts'
import type { Joined } from './join-draft.ts'

/** What one speaker says in one breath, with its words: the quotes of a paragraph that go together. */
export type Speech = {
  readonly reading: number
  /** Indices of its quotes, in order. */
  readonly quotes: readonly number[]
  readonly words: readonly string[]
  /** Where each word stands in the article. */
  readonly spans: readonly Span[]
  readonly folded: string
}

/** Everything that the articles quote, speech by speech. */
export function gatherSpeeches({ story, draft }: Joined): Speech[] {
  return story.readings.flatMap((reading, index) =>
    index === draft ? [] : breathsOf(reading).map((quotes) => toSpeech(reading, index, quotes)),
  )
}

function breathsOf({ quotes, sentences }: Reading): number[][] {
  const breaths: number[][] = []
  for (const [q, quote] of quotes.entries()) {
    const last = quotes[q - 1]
    const isOneBreath =
      last !== undefined &&
      sentences[last.sentence]?.block === sentences[quote.sentence]?.block &&
      last.speaker?.name === quote.speaker?.name
    if (isOneBreath) breaths[breaths.length - 1].push(q)
    else breaths.push([q])
  }
  return breaths
}

function toSpeech({ article, quotes }: Reading, reading: number, own: readonly number[]): Speech {
  const { words, spans } = quoteWords(
    article.text,
    own.map((q) => quotes[q]),
  )
  const folded = foldWords(
    own.map((q) => article.text.slice(quotes[q].start, quotes[q].end)).join(' '),
  )
  return { reading, quotes: own, words, spans, folded }
}

/** Where a run of words begins in others; -1 where they do not run so. */
export function findRun(run: readonly string[], words: readonly string[]): number {
  for (let at = 0; at + run.length <= words.length; at++)
    if (run.every((word, i) => words[at + i] === word)) return at
  return -1
}
