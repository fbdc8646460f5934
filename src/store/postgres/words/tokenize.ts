import { stem } from './stem.ts'

/** A word of a text as it is looked up, and where it stands: a half-open range of UTF-16 code units. */
export type Token = { readonly word: string; readonly start: number; readonly end: number }

/**
 * Words as SQLite's `porter unicode61 remove_diacritics 2` finds them: runs of letters and digits with
 * the accents upon them, which count for nothing, in lower case and without their endings.
 */
export function* tokenize(text: string): Generator<Token> {
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    yield { word: normalize(run), start, end: start + run.length }
  }
}

/** The accents that SQLite takes to be upon a letter. */
const ACCENT =
  '\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331'
const RUN = new RegExp(`[\\p{L}\\p{N}\\p{Co}][\\p{L}\\p{N}\\p{Co}${ACCENT}]*`, 'gu')
const ACCENTS = new RegExp(`[${ACCENT}]`, 'g')

/**
 * Short words come again and again: looked up, a text takes a fifth of the time. Longer ones are parts of
 * their texts in memory, and would keep the whole of these there.
 */
const known = new Map<string, string>()
const MOST_KNOWN = 50_000
const SHORT = 12

function normalize(run: string): string {
  const found = known.get(run)
  if (found !== undefined) return found
  const word = cut(stem(fold(run)))
  if (known.size >= MOST_KNOWN) known.clear()
  if (run.length <= SHORT) known.set(run, word)
  return word
}

const PLAIN = /^[a-z0-9]*$/

function fold(run: string): string {
  const lower = run.toLowerCase()
  if (PLAIN.test(lower)) return lower
  let folded = ''
  for (const letter of run.replace(ACCENTS, '')) folded += foldLetter(letter)
  return folded
}

/** Cases are one, `ς` and `σ` as well; then Latin letters lose their accents. */
function foldLetter(letter: string): string {
  const lower = toLower(letter)
  const upper = lower.toUpperCase()
  const folded = lower !== 'ı' && [...upper].length === 1 ? toLower(upper) : lower
  const [base, ...marks] = folded.normalize('NFD')
  return marks.length > 0 && /^[A-Za-z]$/.test(base) ? base.toLowerCase() : folded
}

/** What has no single small letter stays. */
function toLower(letter: string): string {
  const lower = letter.toLowerCase()
  return [...lower].length === 1 ? lower : letter
}

/** Units of a word that are looked up; PostgreSQL takes no word of more than 2,046 bytes. */
const MOST_UNITS = 500

function cut(word: string): string {
  return word.length <= MOST_UNITS
    ? word
    : word.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/, '')
}
