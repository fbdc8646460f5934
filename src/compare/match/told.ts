import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { overlaps } from '../../model/span.ts'
import type { Story } from '../story.ts'
import type { Statement } from './alignment.ts'
import type { TermColumn } from './term-column.ts'
import { keyOf } from './terms.ts'

/** A statement with more than this share of its words in quotation marks is shown as a quote. */
const MOSTLY_QUOTED = 0.5

/**
 * For each statement, in order, the terms of what it tells. Who said it is no part of that: two accounts that
 * quote one spokesman on different things do not agree. Quotations have groups of their own.
 */
export function findTold(
  { readings }: Pick<Story, 'readings'>,
  statements: readonly Statement[],
  words: TermColumn,
): Int32Array[] {
  const sources = readings.map(findSources)
  const quotes = readings.map((reading) => bySentence(reading, reading.quotes))
  return statements.map((statement) => {
    const { id, reading, sentence } = statement
    const quoted = lengthInside(quotes[reading][sentence] ?? [], statement)
    if (quoted > (statement.end - statement.start) * MOSTLY_QUOTED) return new Int32Array()
    const named = sources[reading][sentence] ?? []
    if (named.length === 0) return words.ofStatement[id]
    const outside = keysOutside(readings[reading], statement, named)
    return words.ofStatement[id].filter((term) => outside.has(words.texts[term]))
  })
}

/** By sentence, the spans that name a source: "the Geological Survey", "a nurse, Ana Lund,". */
function findSources(reading: Reading): (Span[] | undefined)[] {
  const attributed = reading.attributions.map(({ sourceSpan }) => sourceSpan)
  const speakers = reading.quotes.flatMap(({ speaker }) => (speaker?.span ? [speaker.span] : []))
  return bySentence(reading, [...attributed, ...speakers])
}

/** Spans by the sentences that they touch. */
function bySentence({ sentences }: Reading, spans: readonly Span[]): (Span[] | undefined)[] {
  const lists: (Span[] | undefined)[] = []
  const ordered = spans.toSorted((x, y) => x.start - y.start)
  let first = 0
  for (const span of ordered) {
    while (first < sentences.length && sentences[first].end <= span.start) first++
    for (let i = first; i < sentences.length && sentences[i].start < span.end; i++) {
      const list = lists[i]
      if (list) list.push(span)
      else lists[i] = [span]
    }
  }
  return lists
}

function lengthInside(spans: readonly Span[], { start, end }: Span): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  )
}

function keysOutside(
  { tokens, sentences }: Reading,
  { sentence }: Statement,
  spans: readonly Span[],
): ReadonlySet<string> {
  const { firstToken, endToken } = sentences[sentence]
  const keys = new Set<string>()
  for (let i = firstToken; i < endToken; i++) {
    const token = { start: tokens.starts[i], end: tokens.ends[i] }
    if (!spans.some((span) => overlaps(span, token))) keys.add(keyOf(tokens.lower[i]))
  }
  return keys
}
