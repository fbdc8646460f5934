import { foldSpelling } from '../../text/spelling.ts'

export type SpellingContext = {
  /** The words stand in a quote, whose words are nobody's to change. */
  readonly quoted: boolean
  /** The earlier form is used elsewhere in the later text, and so is a word. */
  readonly stillUsed: boolean
}

/** Is the second word the first one in another spelling: capitals, British for American, a slip? */
export function isSpellingFix(before: string, after: string, context: SpellingContext): boolean {
  if (before === after) return true
  if (/\p{N}/u.test(before + after)) return isSameNumber(before, after)
  const [a, b] = [before.toLowerCase(), after.toLowerCase()]
  if (a === b) return !isAcronym(before, after)
  if (context.quoted) return false
  if (ARTICLES.has(a) && ARTICLES.has(b)) return true
  if (/\p{Lu}/u.test(before + after)) return false
  if (PREFIX.test(a) !== PREFIX.test(b)) return false
  if (foldSpelling(bare(a)) === foldSpelling(bare(b))) return true
  return !context.stillUsed && isSlip(a, b)
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an'])

/** "1,000" and "1000" are one number. */
function isSameNumber(a: string, b: string): boolean {
  const plain = (text: string) =>
    /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
  return plain(a) === plain(b)
}

/** "US" is not "us", nor "WHO" "who". */
function isAcronym(a: string, b: string): boolean {
  const isCapitals = (word: string) => word.length > 1 && word === word.toUpperCase()
  return a.length <= 5 && isCapitals(a) !== isCapitals(b)
}

/** "re-signed" is not "resigned". */
const PREFIX = /^(?:re|un)-/

/** Without accents and hyphens. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/[\p{M}-]/gu, '')
}

/** Words that are one letter from another word, as slips are, and mean something else. */
const CONFUSED: readonly string[] = (
  'trial/trail casual/causal casualty/causality martial/marital calvary/cavalry county/country statue/statute ' +
  'desert/dessert united/untied unite/untie dairy/diary angel/angle silver/sliver solder/soldier being/begin ' +
  'later/latter loose/lose hoping/hopping planed/planned bared/barred staring/starring robed/robbed ' +
  'scared/scarred super/supper diner/dinner departed/deported wander/wonder strike/stroke strikes/strokes ' +
  'bottle/battle bottles/battles promise/premise stationary/stationery complement/compliment prescribe/proscribe ' +
  'prescribed/proscribed principal/principle compliant/complaint discrete/discreet perish/parish infection/inflection ' +
  'quiet/quite unclear/nuclear bitter/biter wining/winning ' +
  'founded/funded farmers/framers farmer/framer board/broad coasts/costs'
).split(' ')

const PAIRS: ReadonlySet<string> = new Set(
  CONFUSED.flatMap((pair) => [pair, pair.split('/').reverse().join('/')]),
)

/** Words of one syllable have too many neighbours for a letter more or less to be a slip. */
const SHORTEST = { swapped: 5, doubled: 5, dropped: 8, vowel: 7 } as const

/** Slips of the pen within a word: its first letter stands, and so does its ending. */
function isSlip(a: string, b: string): boolean {
  if (PAIRS.has(`${a}/${b}`) || a[0] !== b[0] || !/^\p{L}+$/u.test(a + b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (long.length - short.length === 1) return isDropped(short, long, at)
  if (long.length !== short.length) return false
  if (short.slice(at + 2) === long.slice(at + 2)) {
    const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
    if (swapped) return short.length >= SHORTEST.swapped
  }
  const isVowel = (letter: string) => /[aeiou]/.test(letter)
  return (
    short.slice(at + 1) === long.slice(at + 1) &&
    isVowel(short[at]) &&
    isVowel(long[at]) &&
    at < short.length - 2 &&
    short.length >= SHORTEST.vowel
  )
}

/** The letter at `at` is missing: one of two that are the same, or one inside a long word. */
function isDropped(short: string, long: string, at: number): boolean {
  if (short.slice(at) !== long.slice(at + 1) || at >= long.length - 2) return false
  const doubled = long[at] === long[at - 1] || long[at] === long[at + 1]
  return short.length >= (doubled ? SHORTEST.doubled : SHORTEST.dropped)
}
