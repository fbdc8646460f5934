import type { Span } from '../../../model/span.ts'
import { isLetterOrDigit, isSpace, singleCloses } from './apostrophes.ts'

/** A stretch of text between quotation marks. `start` and `end` hold the words inside them. */
export type Stretch = Span & {
  /** From the opening mark to past the closing one. */
  readonly outer: Span
  readonly marks: 'double' | 'single'
  /** The paragraph ended before the marks were closed. */
  readonly runsOn: boolean
  readonly block: number
}

/** An open mark. A single mark knows where it closes; a carried one stands in an earlier block. */
type Open = { readonly at: number; readonly mark: string; readonly closeAt: number }

/**
 * Finds what stands between quotation marks, paragraph by paragraph. Marks inside marks belong to
 * the stretch around them. A mark left open runs to the end of its line; where the next line closes
 * it without opening again, that line's start belongs to the quotation too.
 */
export function findStretches(text: string, blocks: readonly Span[]): Stretch[] {
  const found: Stretch[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    const carried = found.at(-1)?.runsOn === true && found.at(-1)?.block === block - 1
    const from = carried ? carriedEnd(text, start, end) : start
    if (from > start) found.push(toStretch(text, start, start, from, 'closed', block))
    scanBlock(text, from, end, block, found)
  }
  return found.filter((each) => each.start < each.end)
}

function scanBlock(text: string, from: number, end: number, block: number, found: Stretch[]) {
  let left = countStraight(text, from, end)
  let open: Open | null = null
  for (let at = from; at < end; at++) {
    const mark = text[at]
    if (!isMark(mark) && mark !== '\n') continue
    if (mark === '"') left--
    const ends = open !== null && (mark === '\n' || closes(text, at, open, left))
    const again = open !== null && !ends && reopens(text, at, open, left)
    if (open && (ends || again)) {
      const how = again ? 'broken' : mark === '\n' ? 'open' : 'closed'
      const outerEnd = how === 'closed' ? at + 1 : at
      found.push(toStretch(text, open.at, open.at + 1, outerEnd, how, block))
    }
    if (ends) open = null
    else if (open === null || again) open = opening(text, at, end, left)
  }
  if (open) found.push(toStretch(text, open.at, open.at + 1, end, 'open', block))
}

/** How a stretch ended: with its mark, at its line's end, or where another one opens. */
type Ending = 'closed' | 'open' | 'broken'

/** The stretch from an opening mark to `outerEnd`, past the closing mark if there is one. */
function toStretch(
  text: string,
  outerStart: number,
  innerStart: number,
  outerEnd: number,
  how: Ending,
  block: number,
): Stretch {
  let start = innerStart
  let end = how === 'closed' ? outerEnd - 1 : outerEnd
  const single = SINGLE.has(text[outerStart])
  const doubled = single && text[start] === text[outerStart]
  while (start < end && (isSpace(text[start]) || (doubled && SINGLE.has(text[start])))) start++
  while (end > start && (isSpace(text[end - 1]) || (doubled && SINGLE.has(text[end - 1])))) end--
  const marks = single && !doubled ? 'single' : 'double'
  return {
    start,
    end,
    outer: { start: outerStart, end: outerEnd },
    marks,
    runsOn: how === 'open',
    block,
  }
}

const SINGLE = new Set(['‘', '’', "'"])
const OPENING_ONLY = new Set(['“', '„', '«', '‘'])
const CLOSING_ONLY = new Set(['”', '»', '’', '″'])
const CLOSERS: Readonly<Record<string, string>> = { '"': '"”″', '“': '”"″', '„': '“”"', '«': '»' }

function isMark(character: string): boolean {
  if (character === '"' || character === "'") return true
  return character > '\u007F' && (OPENING_ONLY.has(character) || CLOSING_ONLY.has(character))
}

/** What the mark at `at` opens, if it opens anything. */
function opening(text: string, at: number, end: number, left: number): Open | null {
  const mark = text[at]
  if (mark === '\n' || CLOSING_ONLY.has(mark)) return null
  if (mark === '"' && (isInches(text, at) || isLost(text, at, left))) return null
  if (!SINGLE.has(mark)) return { at, mark, closeAt: -1 }
  if (mark === "'" && !startsWord(text, at)) return null
  const closeAt = singleCloses(text, at, end)
  return closeAt > 0 ? { at, mark, closeAt } : null
}

/** Does the mark at `at` end the stretch that is open? */
function closes(text: string, at: number, open: Open, left: number): boolean {
  if (open.closeAt >= 0) return at === open.closeAt
  if (!CLOSERS[open.mark]?.includes(text[at])) return false
  return text[at] !== '"' || !reopens(text, at, open, left)
}

/**
 * A mark that can only open, while a stretch of its kind is open: the closing mark is missing. A
 * straight mark with a word behind it is one only if the straight marks left make no pairs.
 */
function reopens(text: string, at: number, open: Open, left: number): boolean {
  const mark = text[at]
  if (mark !== open.mark || SINGLE.has(mark)) return false
  if (OPENING_ONLY.has(mark)) return true
  return startsWord(text, at) && !isSpace(text[at + 1] ?? ' ') && left % 2 === 1
}

/** Where a quotation left open in the line before ends in this one; `start` where it does not. */
function carriedEnd(text: string, start: number, end: number): number {
  const isOdd = countStraight(text, start, end) % 2 === 1
  for (let at = start; at < end && text[at] !== '\n'; at++) {
    const mark = text[at]
    if (mark === '"') return isOdd && SENTENCE_ENDS.has(lastSolid(text, at)) ? at + 1 : start
    if (mark === '”') return at + 1
    if (OPENING_ONLY.has(mark) && mark !== '‘') return start
  }
  return start
}

const SENTENCE_ENDS = new Set([',', '.', '!', '?', '…', '-', '–', '—'])

function lastSolid(text: string, at: number): string {
  return isSpace(text[at - 1]) ? text[at - 2] : text[at - 1]
}

function countStraight(text: string, from: number, end: number): number {
  let count = 0
  for (let at = from; at < end; at++) if (text[at] === '"') count++
  return count
}

/** 6'2" and a 12" record measure; they quote nothing. */
function isInches(text: string, at: number): boolean {
  const digit = text[at - 1] ?? ' '
  return text[at] === '"' && digit >= '0' && digit <= '9'
}

/** A straight mark with nothing behind it, and no other to close it. */
function isLost(text: string, at: number, left: number): boolean {
  return left === 0 && isSpace(text[at + 1] ?? ' ')
}

/** Does a word begin at `at`: the line's start, a space, a bracket or a dash before it? */
function startsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  return !isLetterOrDigit(before) && !ATTACHED.has(before)
}

const ATTACHED = new Set('.,!?;…’”"\'')
