import { foldSpelling } from '../../text/spelling.ts'
import { isCommonSlip } from './common-slips.ts'
import { isConfused, isSlip, type Lexicon } from './is-slip.ts'

export type SpellingContext = {
  /** The words stand in a quote, whose words are nobody's to change. */
  readonly quoted: boolean
  /** The earlier form is used elsewhere in the later text, and so is a word. */
  readonly stillUsed: boolean
  /** Tells the language's words; null where nothing does. */
  readonly isWord: Lexicon | null
}

/** Is the second word the first one in another spelling: capitals, British for American, a slip? */
export function isSpellingFix(before: string, after: string, context: SpellingContext): boolean {
  if (before === after) return true
  if (/\p{N}/u.test(before + after)) return isSameNumber(before, after)
  const [a, b] = [before.toLowerCase(), after.toLowerCase()]
  if (a === b) return !isAcronym(before, after)
  if (context.quoted) return false
  if (ALIKE.has(`${a}/${b}`) || ALIKE.has(`${b}/${a}`)) return true
  if (/\p{Lu}/u.test(before + after)) return isCommonSlip(a, b)
  if (PREFIX.test(a) !== PREFIX.test(b)) return false
  if (isConfused(a, b)) return false
  if (foldSpelling(bare(a)) === foldSpelling(bare(b))) return true
  return !context.stillUsed && isSlip(a, b, context.isWord)
}

/** Little words that are often put right and say the same. */
const ALIKE: ReadonlySet<string> = new Set(
  "a/an its/it's lets/let's whos/who's thats/that's dont/don't cant/can't wont/won't isnt/isn't wasnt/wasn't didnt/didn't doesnt/doesn't".split(
    ' ',
  ),
)

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
