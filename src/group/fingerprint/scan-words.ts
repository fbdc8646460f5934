import { DIGIT, isWordly, kindOf, LOWER, UPPER } from '../../text/characters.ts'

/** A word of a text as grouping sees it. */
export type ScannedWord = {
  /** As printed, with straight apostrophes. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly hasDigit: boolean
  /** Does a sentence begin with it, as far as the marks before it tell? */
  readonly opens: boolean
}

/** Marks that hold a word together between two letters or digits: "o'clock", "3.5", "35,000". */
const JOINERS = new Set(["'", '’', '.', ','])
/** After these, or a line's end, a capital letter says nothing. */
const OPENERS = new Set([
  '.',
  '!',
  '?',
  ':',
  '"',
  '“',
  '”',
  '‘',
  '|',
  '•',
  '(',
  '[',
  '\n',
  '-',
  '–',
  '—',
])

/** The words of a stretch of text, in order, at most `limit` of them. */
export function scanWords(text: string, start: number, end: number, limit: number): ScannedWord[] {
  const words: ScannedWord[] = []
  let opens = true
  let at = start
  while (at < end && words.length < limit) {
    if (!isWordly(text.charCodeAt(at))) {
      opens ||= OPENERS.has(text[at])
      at++
      continue
    }
    const stop = endOfWord(text, at, end)
    words.push(wordAt(text, at, stop, opens))
    opens = false
    at = stop
  }
  return words
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end) {
    if (isWordly(text.charCodeAt(at))) at++
    else if (at + 1 < end && joins(text, at)) at += 2
    else break
  }
  return at
}

/** An apostrophe between letters, or a point or comma between digits. */
function joins(text: string, at: number): boolean {
  const mark = text[at]
  if (!JOINERS.has(mark)) return false
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(text.charCodeAt(at + 1))
  if (mark === '.' || mark === ',') return before === DIGIT && after === DIGIT
  return before !== DIGIT && (after === LOWER || after === UPPER)
}

function wordAt(text: string, start: number, end: number, opens: boolean): ScannedWord {
  const raw = text.slice(start, end)
  const kind = kindOf(text.charCodeAt(start))
  return {
    text: raw.replaceAll('’', "'"),
    start,
    end,
    isCapital: kind === UPPER,
    hasDigit: hasDigit(raw),
    opens,
  }
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kindOf(word.charCodeAt(i)) === DIGIT) return true
  return false
}
