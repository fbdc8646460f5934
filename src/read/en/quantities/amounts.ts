import {
  CARDINALS,
  FRACTION_PARTS,
  FRACTION_SIGNS,
  SHORT_MAGNITUDES,
  VAGUE_AMOUNTS,
} from '../numbers/number-words.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { isPluralNoun } from '../numbers/plural-nouns.ts'
import { DIGITS, follows, isGlued, MARK, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { readBareAge } from './ages.ts'
import { CODES, GLUED_NAMES, SIGNS } from './currencies.ts'
import type { Amount } from './found.ts'
import { readMagnitude } from './magnitude.ts'
import { readMeasure, readPercent, readSingle, skipDash } from './measures.ts'
import { readNamed, readSigned } from './money.ts'
import { readRange, readRatio, readScore } from './ranges.ts'
import { isName } from './rejected.ts'
import { readWeighed } from './weighed.ts'

type Reader = (terms: Terms, i: number, numeral: Numeral) => Amount | null

/** What a number may be the number of; the first that fits wins. */
const READERS: readonly Reader[] = [
  readBareAge,
  readWeighed,
  readNamed,
  readPercent,
  readShortCount,
  readMeasure,
  readRatio,
  readFraction,
  readCount,
]

/** Every word that an amount can begin with; digits begin one too. */
export const AMOUNT_STARTS: ReadonlyMap<string, true> = new Map(
  [
    ...SIGNS.keys(),
    ...CODES.keys(),
    ...GLUED_NAMES.keys(),
    ...CARDINALS.keys(),
    ...VAGUE_AMOUNTS.keys(),
    ...FRACTION_SIGNS.keys(),
    'r',
    'half',
    'quarter',
    'a',
    'an',
  ].map((word) => [word, true]),
)

/** What stands before a sum. */
const CURRENCIES = [SIGNS, CODES, GLUED_NAMES]

/** The amount that begins at a term; null where none does. */
export function readAmount(terms: Terms, i: number): Amount | null {
  const word = wordAt(terms, i)
  if (CURRENCIES.some((words) => words.has(word)) || word === 'r') return readSigned(terms, i)
  const numeral = readNumeral(terms, i)
  if (!numeral) return readSingle(terms, i)
  const magnitude = readMagnitude(terms, i, numeral)
  if (magnitude) return magnitude
  if (isName(terms, i, numeral.end)) return null
  const score = readScore(terms, i)
  if (score) return score
  const range = readRange(terms, i, numeral)
  const amount = range && firstReading(terms, i, range.numeral)
  return amount ? { ...amount, start: range.start } : firstReading(terms, i, numeral)
}

function firstReading(terms: Terms, i: number, numeral: Numeral): Amount | null {
  for (const read of READERS) {
    const amount = read(terms, i, numeral)
    if (amount) return amount
  }
  return null
}

/** "two-thirds", "a third of", "half of": a share, where no noun makes it an ordinal. */
function readFraction(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value, low, high, form } = numeral
  if (form !== 'fraction') return null
  const isOfWhole = wordAt(terms, end) === 'of' || wordAt(terms, end) === 'the'
  const isArticled = ['a', 'an', 'half'].includes(wordAt(terms, i))
  if (isArticled && !isOfWhole && follows(terms, end) && terms.kinds[end] !== MARK) return null
  return {
    start: i,
    end,
    kind: 'ratio',
    value,
    low,
    high,
    unit: null,
    thingAt: isOfWhole ? end : -1,
  }
}

/** "5m people", "2bn users": a short magnitude with a plural noun behind it. */
function readShortCount(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value } = numeral
  const factor = isGlued(terms, end) ? SHORT_MAGNITUDES.get(wordAt(terms, end)) : undefined
  if (factor === undefined || value === null || !follows(terms, end + 1)) return null
  const noun = printAt(terms, end + 1)
  if (!isPluralNoun(noun) || /^\p{Lu}/u.test(noun)) return null
  const scaled = { value: value * factor, low: numeral.low * factor, high: numeral.high * factor }
  return { start: i, end: end + 1, kind: 'count', ...scaled, unit: null, thingAt: end + 1 }
}

/** Nouns that "one" counts; before others it is a pronoun ("one of the", "one could"). */
const COUNTED_ONE: ReadonlySet<string> = new Set(
  `person man woman child boy girl baby soldier officer policeman policewoman worker passenger driver
  student teacher protester civilian fighter militant gunman suspect victim survivor firefighter
  death fatality injury casualty arrest house home building ship boat vessel plane aircraft helicopter
  car vehicle bus train truck bomb shot vote seat goal point case count charge company school church
  hospital village town city country other tourist pilot sailor patient prisoner hostage`.split(
    /\s+/,
  ),
)

export const AMOUNT_VOCABULARY: readonly string[] = [...COUNTED_ONE, ...FRACTION_PARTS.keys()]

/** A plain count: "24 people", "dozens". A bare "one" counts only before a noun it can count. */
function readCount(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value, low, high, form } = numeral
  if (form === 'fraction') return null
  if (isGlued(terms, end) && terms.kinds[end] !== MARK) return null
  if (form === 'words' && value === 1 && !isCountedOne(terms, i, end)) return null
  if (terms.kinds[i] === DIGITS && isPartOfName(terms, i, end)) return null
  return {
    start: i,
    end,
    kind: 'count',
    value,
    low,
    high,
    unit: null,
    thingAt: skipDash(terms, end),
  }
}

function isCountedOne(terms: Terms, i: number, end: number): boolean {
  if (COUNTED_ONE.has(wordAt(terms, end))) return true
  const isHedge = ['least', 'than', 'about', 'only', 'just'].includes(wordAt(terms, i - 1))
  return isHedge && follows(terms, end) && wordAt(terms, end) !== 'of'
}

/** "Apollo 11", "Windows 7": a number behind a capital word with no noun behind it to count. */
function isPartOfName(terms: Terms, i: number, end: number): boolean {
  if (!follows(terms, i) || terms.kinds[i - 1] === MARK) return false
  const before = printAt(terms, i - 1)
  const isCapitalWord = /^\p{Lu}/u.test(before) && wordAt(terms, i - 1) === ''
  const isFirst = i < 2 || terms.gaps[i - 1] === 2 || wordAt(terms, i - 2) === '.'
  const hasNoun = follows(terms, end) && /^[\p{Ll}-]/u.test(printAt(terms, end))
  return isCapitalWord && !isFirst && !hasNoun
}
