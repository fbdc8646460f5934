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
  /** Those of the words that are compared; around them the speaker went on in the same breath. */
  readonly own: { readonly start: number; readonly end: number }
  /** Finds the turning words that the article prints around them; few quotes are asked. */
  near(): ReadonlySet<string>
}

const WORD = byScript(/[\p{L}\p{M}\p{N}]+(?:['’ʼ.,-][\p{L}\p{M}\p{N}]+)*/gu)

/** The words of spans of an article's text, of which those of the `own`th are compared. */
export function quoteWords(
  text: string,
  parts: readonly Span[],
  own = 0,
  near: QuoteWords['near'] = () => new Set(),
): QuoteWords {
  const found = parts.map((part) => wordsOf(text, part))
  const start = found.slice(0, own).flat().length
  const all = found.flat()
  return {
    text,
    words: all.map(({ word }) => word),
    spans: all.map(({ span }) => span),
    own: { start, end: start + found[own].length },
    near,
  }
}

function wordsOf(text: string, { start, end }: Span): { word: string; span: Span }[] {
  const spoken = text.slice(start, end)
  return [...spoken.matchAll(WORD(spoken))].map(({ index, 0: word }) => ({
    word: foldSpelling(word.toLowerCase().replace(/[’ʼ]/g, "'")),
    span: { start: start + index, end: start + index + word.length },
  }))
}

/** How a variant's own words differ from the fullest variant's, with offsets in its article. */
export function findChanges(fullest: QuoteWords, variant: QuoteWords): QuoteChange[] {
  const edits = diffWords(fullest.words, variant.words)
  const turns = edits.map((edit) =>
    edit.kind === 'same' ? null : turnOf(fullest, variant, edits, edit),
  )
  const balanced = isBalanced(turns)
  return edits.flatMap((edit, i) => {
    const turn = turns[i]
    if (edit.kind === 'same' || !turn || !isOwn(fullest, variant, edit)) return []
    return [
      {
        kind: edit.kind,
        from: textOf(fullest, edit.aStart, edit.aEnd),
        to: textOf(variant, edit.bStart, edit.bEnd),
        ...place(variant, edit),
        warning:
          isMarked(fullest, edit.aStart, edit.aEnd) || isMarked(variant, edit.bStart, edit.bEnd)
            ? null
            : findTurn(balanced ? { ...turn, fromClause: [], toClause: [] } : turn),
      },
    ]
  })
}

/** Does the outlet tell by an ellipsis that it left something out here? */
function isMarked({ text, spans }: QuoteWords, start: number, end: number): boolean {
  const from = spans[start - 1]?.end ?? Math.max(0, (spans[0]?.start ?? 0) - 2)
  const to = spans[end]?.start ?? (spans.at(-1)?.end ?? 0) + 2
  return /…|\.\.\./.test(text.slice(from, to))
}

/** Does an edit touch the words that are compared, on both sides? */
function isOwn(fullest: QuoteWords, variant: QuoteWords, edit: WordEdit): boolean {
  const touches = ({ own }: QuoteWords, start: number, end: number) =>
    start === end ? own.start <= start && start <= own.end : start < own.end && own.start < end
  return touches(fullest, edit.aStart, edit.aEnd) && touches(variant, edit.bStart, edit.bEnd)
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
  edits: readonly WordEdit[],
  edit: WordEdit,
): Turn {
  const { aStart, aEnd, bStart, bEnd } = edit
  const [first, last] = [edit === edits[0], edit === edits.at(-1)]
  const at = first && last ? 'inside' : first ? 'before' : last ? 'after' : 'inside'
  return {
    from: nearWords(fullest, aStart, aEnd, at, SENTENCE_END),
    to: nearWords(variant, bStart, bEnd, at, SENTENCE_END),
    fromClause: nearWords(fullest, aStart, aEnd, at, CLAUSE_END),
    toClause: nearWords(variant, bStart, bEnd, at, CLAUSE_END),
    at,
    isAlone: edits.every(
      (each) => each.kind === 'same' || each === edit || isParted(fullest, each, edit),
    ),
    kept: variant.own.end - variant.own.start,
    near: variant.near(),
  }
}

/** Does a sentence end between two changes? */
function isParted({ text, spans }: QuoteWords, x: WordEdit, y: WordEdit): boolean {
  const [first, second] = x.aStart < y.aStart ? [x, y] : [y, x]
  const from = spans[first.aEnd - 1]?.end ?? 0
  return SENTENCE_END.test(text.slice(from, spans[second.aStart]?.start ?? from))
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
