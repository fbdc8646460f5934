import type { Span } from '../../../model/span.ts'

/** A stretch of text between quotation marks. `start` and `end` hold the words inside them. */
export type Stretch = Span & {
  /** From the opening mark to past the closing one. */
  readonly outer: Span
  readonly marks: 'double' | 'single'
  /** The paragraph ended before the marks were closed. */
  readonly runsOn: boolean
  readonly block: number
}

type Open = { readonly at: number; readonly mark: string }

/**
 * Finds what stands between quotation marks in one paragraph. Marks inside marks belong to the
 * stretch around them. A mark left open runs to the end of its line.
 */
export function findStretches(text: string, { start, end }: Span, block: number): Stretch[] {
  const found: Stretch[] = []
  let open: Open | null = null
  const close = (at: number, width: number) => {
    if (open) found.push(stretch(text, open, at, width, block))
    open = null
  }
  for (let at = start; at < end; at++) {
    const mark = text[at]
    if (mark === '\n') close(at, 0)
    else if (!isMark(mark)) continue
    else if (open === null) open = opens(text, at, end) ? { at, mark } : null
    else if (closes(text, at, end, open)) close(at + 1, 1)
    else if (reopens(text, at, open)) {
      close(at, 0)
      open = { at, mark }
    }
  }
  close(end, 0)
  return found.filter((each) => each.start < each.end)
}

function stretch(text: string, open: Open, outerEnd: number, width: number, block: number) {
  let start = open.at + 1
  let end = outerEnd - width
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  const outer = { start: open.at, end: outerEnd }
  const marks = isSingle(open.mark) ? ('single' as const) : ('double' as const)
  return { start, end, outer, marks, runsOn: width === 0, block }
}

/** Does the mark at `at` begin a stretch? */
function opens(text: string, at: number, end: number): boolean {
  const mark = text[at]
  if (OPENING_ONLY.has(mark)) return mark !== '‘' || findSingleClose(text, at, end) > 0
  if (CLOSING_ONLY.has(mark)) return false
  if (mark === "'") return startsWord(text, at) && findSingleClose(text, at, end) > 0
  return !isDigit(text[at - 1]) || !isWordCharacter(text[at - 2] ?? ' ') || startsWord(text, at)
}

/** Does the mark at `at` end the stretch that is open? */
function closes(text: string, at: number, end: number, open: Open): boolean {
  const mark = text[at]
  if (isSingle(open.mark)) return at === findSingleClose(text, open.at, end)
  if (isSingle(mark)) return false
  if (open.mark === '"') return mark === '"' ? !reopens(text, at, open) : CLOSING_ONLY.has(mark)
  return CLOSERS[open.mark]?.includes(mark) ?? false
}

/** A mark that can only open, while a stretch of its kind is open: the closing mark is missing. */
function reopens(text: string, at: number, open: Open): boolean {
  const mark = text[at]
  if (isSingle(mark) || isSingle(open.mark)) return false
  if (OPENING_ONLY.has(mark)) return open.mark === mark
  return mark === '"' && open.mark === '"' && startsWord(text, at) && !isSpace(text[at + 1] ?? ' ')
}

/**
 * Where a single mark opened at `at` closes; 0 where it is an apostrophe. A mark inside a word is
 * an apostrophe; one after an "s" may be ("the workers' party"), so a later candidate is preferred
 * as long as nothing opens in between.
 */
function findSingleClose(text: string, at: number, end: number): number {
  let maybe = 0
  for (let i = at + 2; i < end; i++) {
    const mark = text[i]
    if (mark === '\n') break
    if (mark !== "'" && mark !== '’' && mark !== '‘') continue
    if (isWordCharacter(text[i + 1] ?? ' ')) {
      if (!isWordCharacter(text[i - 1]) && mark !== '’') break
      continue
    }
    if (isSpace(text[i - 1]) || mark === '‘') continue
    if (text[i - 1] !== 's') return i
    maybe ||= i
  }
  return maybe
}

const OPENING_ONLY = new Set(['“', '„', '«', '‘'])
const CLOSING_ONLY = new Set(['”', '»', '’', '″'])
const CLOSERS: Record<string, string> = { '“': '”"″', '„': '“”"', '«': '»' }

function isMark(character: string): boolean {
  return (
    character === '"' ||
    character === "'" ||
    (character > '\u007F' && (OPENING_ONLY.has(character) || CLOSING_ONLY.has(character)))
  )
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === '’' || mark === "'"
}

/** Does a word begin at `at`: the line's start, a space, a bracket or a dash before it? */
function startsWord(text: string, at: number): boolean {
  return !isWordCharacter(text[at - 1] ?? ' ') && !/[.,!?;…’”"']/.test(text[at - 1] ?? ' ')
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u00A0'
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
