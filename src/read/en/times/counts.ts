import { isPluralNoun } from '../numbers/plural-nouns.ts'
import {
  BROKEN,
  DIGITS,
  follows,
  isCapital,
  isGlued,
  MARK,
  printAt,
  type Terms,
  wordAt,
} from '../terms/terms.ts'

/** What happens in a year or is kept by years: "2010 elections", "2019 prices". */
const OF_YEARS: ReadonlySet<string> = new Set(
  `elections polls primaries caucuses campaigns olympics paralympics games championships finals
  qualifiers playoffs awards nominations celebrations festivals protests demonstrations riots clashes
  uprisings revolutions wars battles attacks bombings killings murders shootings massacres
  floods fires wildfires storms earthquakes disasters crashes blasts explosions talks negotiations
  agreements accords treaties sanctions reforms rules laws amendments guidelines standards regulations
  earnings profits losses revenues sales results figures prices levels rates estimates forecasts
  budgets taxes targets goals plans highs lows peaks records models editions events hearings
  trials charges allegations remarks comments interviews memoirs emissions statistics numbers
  seasons hits films songs albums terms times days months years`.split(/\s+/),
)

/** Words before a number behind which it is a year, whatever follows: "in 1971 singers left". */
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  `in since from until till by during before after through throughout early mid late the a an this that
  these those his her its their our my your every each last next fiscal circa`.split(/\s+/),
)

export const COUNT_VOCABULARY: readonly string[] = [...OF_YEARS, ...BEFORE_YEAR, 'of']

/**
 * Is a four-digit number the number of something: "lists 1973 singers"? A plural noun stands behind it that
 * is nothing of a year's, and before it neither a name, an article nor a word that leads in a year.
 */
export function isCount(terms: Terms, i: number): boolean {
  const noun = nounBehind(terms, i)
  if (noun === '' || OF_YEARS.has(noun)) return false
  if (isHead(terms, i)) return true
  const before = wordAt(terms, i - 1)
  if (BEFORE_YEAR.has(before) || before.startsWith("'") || terms.kinds[i - 1] === DIGITS)
    return false
  if (terms.kinds[i - 1] === MARK) return !isGlued(terms, i) || isLastOfRange(terms, i)
  return !isCapital(terms, i - 1) || (before !== '' && isHead(terms, i - 1))
}

/** "1600-1900 runners" */
function isLastOfRange(terms: Terms, i: number): boolean {
  return terms.kinds[i - 2] === DIGITS && ['-', '–'].includes(wordAt(terms, i - 1))
}

function isHead(terms: Terms, i: number): boolean {
  return i === 0 || terms.gaps[i] === BROKEN || wordAt(terms, i - 1) === '.'
}

/** The plural noun in small letters right behind a number; the empty text for none. */
function nounBehind(terms: Terms, i: number): string {
  if (!follows(terms, i + 1) || isGlued(terms, i + 1)) return ''
  const print = printAt(terms, i + 1)
  return isPluralNoun(print) && print === print.toLowerCase() && !isVerb(print) ? print : ''
}

/** Words in "s" that are no plurals. */
function isVerb(print: string): boolean {
  return NO_NOUNS.has(print)
}

const NO_NOUNS: ReadonlySet<string> = new Set(
  'was has does says is as this thus its his hers ours yours sometimes always besides perhaps afterwards towards whereas comes goes makes takes gives shows sees marks brings remains became'.split(
    ' ',
  ),
)

/** "Between 1600 and 1900 runners", "1600 to 1900 runners", "1600-1900 runners": the second number tells. */
export function isFirstOfCounts(terms: Terms, i: number): boolean {
  const link = wordAt(terms, i + 1)
  const isBetween = link === 'and' && wordAt(terms, i - 1) === 'between'
  const isTo = link === 'to' && wordAt(terms, i - 1) !== 'from'
  if (!isBetween && !isTo && link !== '-' && link !== '–') return false
  if (terms.kinds[i + 2] !== DIGITS || terms.ends[i + 2] - terms.starts[i + 2] < 4) return false
  const noun = nounBehind(terms, i + 2)
  return noun !== '' && !OF_YEARS.has(noun)
}
