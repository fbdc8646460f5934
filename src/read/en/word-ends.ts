import {
  DIGIT,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  isWordly,
  kindOf,
  LOWER,
  UPPER,
} from '../../text/characters.ts'
import { isAbbreviation } from './abbreviations.ts'
import { endOfAddress, startsAddress } from './addresses.ts'
import { isJoinedByHyphen } from './hyphens.ts'

const [DOT, COMMA, COLON, SLASH, AND, AT, DOLLAR, HYPHEN] = [46, 44, 58, 47, 38, 64, 36, 45]

/** Units that stand right after a number: "10km", "1.2bn", "5pm". They are words of their own. */
const UNITS: ReadonlySet<string> = new Set(
  'am pm k m bn mn tn km cm mm kg g lb lbs ft mph kph kmh kw mw gw gb mb tb hz p pc C F'.split(' '),
)

/** Where the word or number that starts at `at` ends. */
export function endOfWord(text: string, at: number): number {
  let end = at + 1
  for (;;) {
    while (isWordly(text.charCodeAt(end)) && !isUnitAfterNumber(text, at, end)) end++
    const next = endOfJoint(text, at, end)
    if (next === end) return end
    if (next < 0) return -next
    end = next
  }
}

/** Past a mark that belongs to the word; negative where the word ends with it. */
function endOfJoint(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end)
  if (code === DOT) return endOfStop(text, start, end)
  if (code === 39 || code === 0x2019 || code === 0x2bc || code === 96)
    return isLetter(text.charCodeAt(end + 1)) && isLetter(text.charCodeAt(end - 1)) ? end + 1 : end
  if (code === HYPHEN || code === 0x2011) return isJoinedByHyphen(text, start, end) ? end + 1 : end
  if (code === COLON || code === AT) {
    if (startsAddress(text, end)) return -endOfAddress(text, start)
  }
  if (code === DOLLAR) return isDollar(text, start, end) ? -(end + 1) : end
  return isJoint(text, end, code) ? end + 1 : end
}

/** Marks inside numbers ("2,500", "10:30", "1/2") and inside names ("AT&T"). */
function isJoint(text: string, end: number, code: number): boolean {
  const before = text.charCodeAt(end - 1)
  const after = text.charCodeAt(end + 1)
  if (code === AND) return isUpper(before) && isUpper(after)
  if (!isDigit(before) || !isDigit(after)) return false
  if (code === COMMA) return isThousands(text, end + 1)
  return code === COLON || code === SLASH || code === 0x2044
}

function isThousands(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))
}

/** A full stop inside a number, an address or an abbreviation, or at the end of one. */
function endOfStop(text: string, start: number, end: number): number {
  const before = text.charCodeAt(end - 1)
  const after = text.charCodeAt(end + 1)
  if (isDigit(after) && isDigit(before)) return end + 1
  if (isLetter(after)) {
    if (isInitials(text, start, end) || isDegree(text, start, end)) return end + 1
    const isDomain = kindOf(after) === LOWER && isLetter(text.charCodeAt(end + 2))
    return isDomain && isWordly(before) && end - start > 1 ? end + 1 : end
  }
  if (after === DOT) return end
  if (end - start > 6) return end
  return isInitials(text, start, end) || isAbbreviated(text, start, end) ? -(end + 1) : end
}

/** "Ph.D.", "M.Sc.": the stop inside is no end. */
function isDegree(text: string, start: number, end: number): boolean {
  return (
    end - start < 3 && isUpper(text.charCodeAt(end + 1)) && DEGREE.test(text.slice(start, end + 5))
  )
}

const DEGREE = /^(?:Ph\.D|Ed\.D|[BM]\.(?:Sc|Ed|Eng))\./

/** Longer runs of letters and stops are noise, and looking back over them takes for ever. */
const LONGEST_INITIALS = 40

/** "U.S", "a.m", "Ph.D": letters with stops between them, at most two letters in a row. */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_INITIALS) return false
  let stops = 0
  let letters = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === DOT) stops++
    else if (!isLetter(code)) return false
    letters = code === DOT ? 0 : letters + 1
    if (letters > 2) return false
  }
  if (stops > 0) return true
  const isInitial = end - start === 1 && isLetter(text.charCodeAt(end + 1))
  return isInitial && (end + 2 >= text.length || text.charCodeAt(end + 2) === DOT)
}

function isAbbreviated(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  let next = end + 1
  while (next < end + 4 && isSpace(text.charCodeAt(next))) next++
  let before = start - 1
  while (before > start - 4 && isSpace(text.charCodeAt(before))) before--
  return isAbbreviation(word.toLowerCase(), {
    capitalised: kindOf(text.charCodeAt(start)) === UPPER,
    beforeNumber: isDigit(text.charCodeAt(next)),
    afterComma: text.charCodeAt(before) === COMMA,
  })
}

/** "US$", "A$", "HK$". */
function isDollar(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false
  for (let at = start; at < end; at++) if (!isUpper(text.charCodeAt(at))) return false
  return true
}

/** Do letters that are a unit begin at `at`, after nothing but a number? */
function isUnitAfterNumber(text: string, start: number, at: number): boolean {
  if (kindOf(text.charCodeAt(at - 1)) !== DIGIT || !isLetter(text.charCodeAt(at))) return false
  if (kindOf(text.charCodeAt(start)) !== DIGIT) return false
  let end = at
  while (end < at + 4 && isLetter(text.charCodeAt(end))) end++
  return UNITS.has(text.slice(at, end))
}
