import type { Tokens } from '../../model/reading.ts'
import { isDigit, isUpper, kindOf, LETTER, LOWER, UPPER } from '../../text/characters.ts'
import { isLeadingAbbreviation } from './abbreviations.ts'
import { opensWithSubject } from './sentence-names.ts'
import { isSentenceOpener, isSpeechVerb } from './sentence-words.ts'

const [STOP, ASK, CALL, ELLIPSIS] = [46, 63, 33, 0x2026]
const OPENING = new Set([...'“"\'‘([—–-«'].map((mark) => mark.charCodeAt(0)))
const CLOSING = new Set([...'”"\'’)]»'].map((mark) => mark.charCodeAt(0)))
const CURRENCY = new Set([...'$£€¥₹@#'].map((mark) => mark.charCodeAt(0)))
/** A line shorter than this was not wrapped by a program: it stands on its own. */
const SHORT_LINE = 60

export type TokenRange = {
  readonly text: string
  readonly tokens: Tokens
  readonly first: number
  readonly end: number
}

/** What is open at a token: brackets, curly marks, straight marks. */
type Open = { brackets: number; curly: number; straight: boolean }

/** The tokens before which a new sentence begins, in order. */
export function findSentenceEnds(range: TokenRange): number[] {
  const { tokens, first, end } = range
  const ends: number[] = []
  const open: Open = { brackets: 0, curly: 0, straight: false }
  let from = first
  const cut = (token: number) => {
    ends.push(token)
    from = token
    open.brackets = 0
  }
  for (let token = first; token < end; token++) {
    if (token > from && breaksLine(range, from, token)) cut(token)
    const code = codeAt(range, token)
    track(open, code)
    if (!isTerminator(range, token)) continue
    let next = token + 1
    while (next < end && isGlued(tokens, next) && isTerminator(range, next)) next++
    const last = next - 1
    const marks = next
    while (next < end && closes(range, next, open)) track(open, codeAt(range, next++))
    if (next === end) break
    if (isBoundary(range, { from, last, marks, next }, open)) cut(next)
    token = next - 1
  }
  return ends
}

function track(open: Open, code: number): void {
  if (code === 40 || code === 91) open.brackets++
  else if (code === 41 || code === 93) open.brackets = Math.max(0, open.brackets - 1)
  else if (code === 0x201c) open.curly++
  else if (code === 0x201d) open.curly = Math.max(0, open.curly - 1)
  else if (code === 34) open.straight = !open.straight
}

/** A line break ends a sentence where the line is too short to have been wrapped. */
function breaksLine({ text, tokens }: TokenRange, from: number, token: number): boolean {
  const before = tokens.ends[token - 1] ?? 0
  const start = tokens.starts[token] ?? 0
  if (start - before < 1 || text.charCodeAt(before) > 13) return false
  const line = text.indexOf('\n', before)
  if (line < 0 || line >= start || !isUpper(text.charCodeAt(start))) return false
  const lineStart = Math.max(text.lastIndexOf('\n', before - 1) + 1, tokens.starts[from] ?? 0)
  return before - lineStart < SHORT_LINE
}

/** ".", "?", "…" and abbreviations with their stop. */
function isTerminator(range: TokenRange, token: number): boolean {
  const { text, tokens } = range
  const last = text.charCodeAt((tokens.ends[token] ?? 1) - 1)
  return last === STOP || last === ASK || last === CALL || last === ELLIPSIS
}

function isGlued({ starts, ends }: Tokens, token: number): boolean {
  return starts[token] === ends[token - 1]
}

/** Does this mark close what was said before it? */
function closes(range: TokenRange, token: number, open: Open): boolean {
  const { tokens } = range
  const code = codeAt(range, token)
  if (!CLOSING.has(code) || !isGlued(tokens, token)) return false
  if (code === 34) return open.straight
  const isApostrophe = code === 39 || code === 0x2019
  return !isApostrophe || (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 1
}

type Ending = {
  /** First token of the sentence. */
  readonly from: number
  /** The last terminator, the first token after it, and the first after its closing marks. */
  readonly last: number
  readonly marks: number
  readonly next: number
}

function isBoundary(range: TokenRange, ending: Ending, open: Open): boolean {
  const { text, tokens } = range
  const { from, last, marks, next } = ending
  const head = skipOpening(range, next)
  if (head === range.end) return false
  const quoted = next > marks && codeAt(range, next - 1) !== 41
  if (isGlued(tokens, next)) return startsAfterGlue(range, ending, quoted)
  if (!startsSentence(range, head)) return false
  if (open.brackets > 0) return false
  const lastCode = text.charCodeAt((tokens.ends[last] ?? 1) - 1)
  if (isAbbreviationToken(tokens, last)) {
    if (quoted) return true
    if (isLeadingAbbreviation(tokens.lower[last] ?? '')) return false
    if (isSentenceOpener(tokens.lower[head] ?? '') || isQuoteMark(codeAt(range, next))) return true
    return opensWithSubject(text, tokens, { from, last, head })
  }
  if (lastCode === STOP && last === from + 1 && isDigit(codeAt(range, from))) return false
  if (quoted) return lastCode === STOP || !isNamedSpeaker(range, next)
  const isEllipsis = lastCode === ELLIPSIS || tokens.lower[last]?.startsWith('..')
  return !(isEllipsis && (open.curly > 0 || open.straight))
}

/** No space after the stop: a sentence begins after closed marks, or between "end" and "The". */
function startsAfterGlue(range: TokenRange, { last, next }: Ending, quoted: boolean): boolean {
  if (!isUpper(codeAt(range, next))) return false
  if (quoted) return codeAt(range, next - 1) !== 39
  const before = last > range.first ? codeAt(range, last - 1) : 0
  return next === last + 1 && kindOf(before) === LOWER && !isAbbreviationToken(range.tokens, last)
}

function isAbbreviationToken({ starts, ends, lower }: Tokens, token: number): boolean {
  const length = (ends[token] ?? 0) - (starts[token] ?? 0)
  return length > 1 && kindOf((lower[token] ?? '').charCodeAt(0)) !== 5
}

function skipOpening(range: TokenRange, token: number): number {
  let head = token
  while (head < range.end && OPENING.has(codeAt(range, head))) head++
  return head
}

/** Capitals, numbers and sums begin sentences; so does "iPhone". */
function startsSentence({ text, tokens }: TokenRange, token: number): boolean {
  const start = tokens.starts[token] ?? 0
  const code = text.charCodeAt(start)
  const kind = kindOf(code)
  if (kind === UPPER || kind === LETTER || isDigit(code) || CURRENCY.has(code)) return true
  return (
    kind === LOWER && start + 1 < (tokens.ends[token] ?? 0) && isUpper(text.charCodeAt(start + 1))
  )
}

function isQuoteMark(code: number): boolean {
  return code === 34 || code === 0x201c || code === 0x2018
}

/** '“Why?” Ann Lee asked.' goes on: capitalised words, then a verb of speech. */
function isNamedSpeaker(range: TokenRange, next: number): boolean {
  const { tokens, end } = range
  for (let token = next; token < Math.min(end, next + 5); token++) {
    const word = tokens.lower[token] ?? ''
    if (token > next && isSpeechVerb(word)) return !isSentenceOpener(tokens.lower[token + 1] ?? '')
    if (!isUpper(codeAt(range, token)) || isSentenceOpener(word)) return false
  }
  return false
}

function codeAt({ text, tokens }: TokenRange, token: number): number {
  return text.charCodeAt(tokens.starts[token] ?? 0)
}
