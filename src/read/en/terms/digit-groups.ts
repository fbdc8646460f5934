import { isDigit } from '../../../text/characters.ts'

/**
 * Where the groups of three end that stand behind the first digits of a number: "614 000", "1,250,000",
 * "12,50,000". A comma and a no-break or thin space part thousands and nothing else. A plain space also
 * parts two numbers ("in room 12 300 people"), so that what stands around must speak for thousands.
 */
export function endOfGroups(text: string, start: number, at: number): number {
  const mark = text.charCodeAt(at)
  if (mark === COMMA) return endOfCommas(text, start, at)
  if (!isThinSpace(mark) && mark !== SPACE) return at
  if (text.charCodeAt(start) === ZERO || !isGroup(text, at + 1)) return at
  let end = at
  while (text.charCodeAt(end) === mark && isGroup(text, end + 1)) end += 4
  if (mark !== SPACE) return end
  return isNumberBehind(text, end) || !isAmountBefore(text, start, at, end) ? at : end
}

const [COMMA, SPACE, ZERO] = [0x2c, 0x20, 0x30]

/** "1,250,000", and with groups of two "12,50,000" as in India. */
function endOfCommas(text: string, start: number, at: number): number {
  let end = at
  while (text.charCodeAt(end) === COMMA && isGroup(text, end + 1)) end += 4
  if (end > at || at - start > 2) return end
  while (text.charCodeAt(end) === COMMA && isPair(text, end + 1)) end += 3
  return end > at && text.charCodeAt(end) === COMMA && isGroup(text, end + 1) ? end + 4 : at
}

function isGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false
  return !isDigit(text.charCodeAt(at + 3))
}

function isPair(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && text[at + 2] === ','
}

/** No-break, figure, thin, hair and narrow no-break spaces. */
function isThinSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || (code >= 0x2007 && code <= 0x200a)
}

/** "555 123 4567", "4 100-metre races", "2 500m": the last group goes on as something else. */
function isNumberBehind(text: string, end: number): boolean {
  return /^(?: \d|[-–/:’'\p{L}]|\.\d{3})/u.test(text.slice(end, end + 5))
}

/** Nothing but zeros behind the first group is an amount; else the word before may say otherwise. */
function isAmountBefore(text: string, start: number, at: number, end: number): boolean {
  const [, stop = '', word = '', gap = ''] =
    BEFORE.exec(text.slice(Math.max(0, start - 24), start)) ?? []
  if (gap === '' && word !== '') return SIGNS.test(word)
  if (LABELS.test(word) || /\d$/.test(word)) return false
  if (/^(?: 000)+$/.test(text.slice(at, end))) return true
  return !/^\p{Lu}/u.test(word) || LEADS.test(word) || (stop !== '' && PLAIN.test(word))
}

/** The word before a number, and the stop or line end before that where it begins a sentence. */
const BEFORE = /(^|\n|[.!?”"]\s+)?[(“"‘]?(\S*?)(\s*)$/u

/** What may be glued to an amount. */
const SIGNS = /^(?:.*[(“"‘$£€¥~]|R|Rs)$/u

/** Words before a number that make it a name: the number behind it is another. */
const LABELS =
  /^(?:pages?|rooms?|numbers?|nos?\.?|lines?|bus|route|aged?|flight|chapter|article|day|week|unit|group|platform|gate)$/i

/** Words with a capital that begin a sentence with a number. */
const LEADS =
  /^(?:about|all|almost|an?|another|around|at|between|in|just|nearly|of|only|over|roughly|some|the|these|those|under)$/i

/** A verb that begins a sentence: "Killed 1 200 people" in a headline. */
const PLAIN = /ed$/
