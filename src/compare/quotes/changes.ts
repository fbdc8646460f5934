import type { QuoteChange } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import { byScript } from '../../text/by-script.ts'
import { diffWords, type WordEdit } from '../../text/diff-words.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { findTurn, senseWords, type Turn } from './sense.ts'

/** The words of one quote: how they are compared and where they stand in the article. */
export type QuoteWords = {
  readonly text: string
  readonly words: readonly string[]
  readonly spans: readonly Span[]
}

const WORD = byScript(/[\p{L}\p{M}\p{N}]+(?:['’ʼ.,-][\p{L}\p{M}\p{N}]+)*/gu)

/** The words of a span of an article's text. */
export function quoteWords(text: string, { start, end }: Span): QuoteWords {
  const spoken = text.slice(start, end)
  const found = [...spoken.matchAll(WORD(spoken))]
  return {
    text,
    words: found.map(([word]) => foldSpelling(word.toLowerCase().replace(/[’ʼ]/g, "'"))),
    spans: found.map(({ index, 0: word }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  }
}

/** How a variant's words differ from the fullest variant's, with offsets in the variant's article. */
export function findChanges(fullest: QuoteWords, variant: QuoteWords): QuoteChange[] {
  const edits = diffWords(fullest.words, variant.words)
  const turns = edits.map((edit, i) =>
    edit.kind === 'same' ? null : turnOf(fullest, variant, edit, i === 0, i === edits.length - 1),
  )
  const balanced = isBalanced(turns)
  return edits.flatMap((edit, i) => {
    const turn = turns[i]
    if (edit.kind === 'same' || !turn) return []
    return [
      {
        kind: edit.kind,
        from: textOf(fullest, edit.aStart, edit.aEnd),
        to: textOf(variant, edit.bStart, edit.bEnd),
        ...place(variant, edit),
        warning: findTurn(balanced ? { ...turn, fromClause: [], toClause: [] } : turn),
      },
    ]
  })
}

/** Is a "not" that one place lost in another, as in "we do not have" for "we have no"? */
function isBalanced(turns: readonly (Turn | null)[]): boolean {
  let [lost, gained] = [0, 0]
  for (const turn of turns) {
    if (!turn || turn.at === 'after') continue
    lost += senseWords(turn.fromClause, ['negation']).length
    gained += senseWords(turn.toClause, ['negation']).length
  }
  return lost === gained
}

function textOf({ text, spans }: QuoteWords, first: number, end: number): string {
  return first < end ? text.slice(spans[first].start, spans[end - 1].end) : ''
}

/** Where the new words stand; for dropped words the empty span after the word before them. */
function place({ spans }: QuoteWords, { bStart, bEnd }: WordEdit): Span {
  if (bStart < bEnd) return { start: spans[bStart].start, end: spans[bEnd - 1].end }
  const at = bStart > 0 ? spans[bStart - 1].end : (spans[0]?.start ?? 0)
  return { start: at, end: at }
}

/**
 * A quote may be cut to a sentence or a few words of the fullest: only what stood in the same
 * sentence as the words that were kept can turn their sense.
 */
function turnOf(
  fullest: QuoteWords,
  variant: QuoteWords,
  { aStart, aEnd, bStart, bEnd }: WordEdit,
  first: boolean,
  last: boolean,
): Turn {
  const at = first && last ? 'inside' : first ? 'before' : last ? 'after' : 'inside'
  return {
    from: nearWords(fullest, aStart, aEnd, at, SENTENCE_END),
    to: nearWords(variant, bStart, bEnd, at, SENTENCE_END),
    fromClause: nearWords(fullest, aStart, aEnd, at, CLAUSE_END),
    toClause: nearWords(variant, bStart, bEnd, at, CLAUSE_END),
    at,
  }
}

const SENTENCE_END = /[.!?…]["”’)\]]*\s/
const CLAUSE_END = /[.!?…;:,–—]/

function nearWords(
  { text, words, spans }: QuoteWords,
  start: number,
  end: number,
  at: Turn['at'],
  ending: RegExp,
): readonly string[] {
  const parted = (left: number) =>
    left + 1 < spans.length && ending.test(text.slice(spans[left].end, spans[left + 1].start))
  if (at === 'inside') return words.slice(start, end)
  if (at === 'after') {
    let to = start
    if (start > 0 && parted(start - 1)) return []
    while (to < end && !parted(to)) to++
    return words.slice(start, to + 1)
  }
  let from = end
  while (from > start && !parted(from - 1)) from--
  return words.slice(from, end)
}
