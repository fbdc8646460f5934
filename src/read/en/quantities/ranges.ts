import { MAGNITUDES } from '../numbers/number-words.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import type { Amount } from './found.ts'
import { isResult, RESULT_VOCABULARY } from './results.ts'

/** A range read as one number, and where it begins: "between" belongs to it. */
export type Range = { readonly start: number; readonly numeral: Numeral }

/** "200-300", "200 to 300", "between 200 and 300", "five to seven million". */
export function readRange(terms: Terms, i: number, first: Numeral): Range | null {
  const link = linkBehind(terms, i, first.end)
  const second = link === null ? null : readNumeral(terms, link)
  if (!second || first.value === null || second.value === null) return null
  const low = first.value * sharedMagnitude(terms, first.value, second)
  if (!(low < second.value)) return null
  const isTo = wordAt(terms, first.end) === 'to' && low === first.value
  if (isTo && isResult(terms, i, second.end, [low, second.value])) return null
  const start = wordAt(terms, i - 1) === 'between' ? i - 1 : i
  return { start, numeral: { ...second, value: null, low } }
}

/** Where the second number of a range may begin; null where nothing links two numbers. */
export function linkBehind(terms: Terms, i: number, end: number): number | null {
  if (!follows(terms, end) || !follows(terms, end + 1)) return null
  const word = wordAt(terms, end)
  if (word === '-' && wordAt(terms, end + 1) === 'to' && isGlued(terms, end)) return end + 2
  if (word === '-' || word === '–' || word === '—')
    return isGlued(terms, end) && isGlued(terms, end + 1) ? end + 1 : null
  if (word === 'to') return wordAt(terms, i - 1) === 'from' ? null : end + 1
  return word === 'and' && wordAt(terms, i - 1) === 'between' ? end + 1 : null
}

/** In "five to seven million" the first number is in millions too. */
function sharedMagnitude(terms: Terms, first: number, second: Numeral): number {
  const magnitude = MAGNITUDES.get(wordAt(terms, second.end - 1)) ?? 1
  return first < 1000 && first < magnitude ? magnitude : 1
}

const CONTESTS: ReadonlySet<string> = new Set(
  `won win wins winning beat beats beating lost lose loses defeat defeated defeating victory draw drew loss
  score scored lead led leading trail trailed trailing vote voted votes ruling ruled decision majority
  thrashed edged draws aggregate`.split(/\s+/),
)

export const RANGE_VOCABULARY: readonly string[] = [
  ...CONTESTS,
  ...RESULT_VOCABULARY,
  ...'between from to in out of every and a – — -'.split(' '),
]

/** "2-1", "a 5-4 ruling": two whole numbers of a contest, the greater first or the words say so. */
export function readScore(terms: Terms, i: number): Amount | null {
  if (terms.kinds[i] !== DIGITS || terms.kinds[i + 2] !== DIGITS) return null
  const mark = wordAt(terms, i + 1)
  if ((mark !== '-' && mark !== '–') || !isGlued(terms, i + 1) || !isGlued(terms, i + 2))
    return null
  const [first, second] = [Number(printAt(terms, i)), Number(printAt(terms, i + 2))]
  if (!Number.isInteger(first) || !Number.isInteger(second) || first > 200 || second > 200)
    return null
  if (isGlued(terms, i + 3) && /[-–\d]/.test(printAt(terms, i + 3))) return null
  if (first < second && !isContest(terms, i)) return null
  const [low, high] = [Math.min(first, second), Math.max(first, second)]
  return { start: i, end: i + 3, kind: 'score', value: null, low, high, unit: null, thingAt: -1 }
}

function isContest(terms: Terms, i: number): boolean {
  if (CONTESTS.has(wordAt(terms, i + 3)) && follows(terms, i + 3)) return true
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (CONTESTS.has(wordAt(terms, k))) return true
  return false
}

/** Wholes that parts are taken of: "seven in 10", "one in five". */
const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000])

/** "seven in 10", "one in every five", "three out of four". */
export function readRatio(terms: Terms, i: number, first: Numeral): Amount | null {
  const { end, value } = first
  if (value === null || !follows(terms, end)) return null
  const isOutOf = wordAt(terms, end) === 'out' && wordAt(terms, end + 1) === 'of'
  if (!isOutOf && wordAt(terms, end) !== 'in') return null
  const at = end + (isOutOf ? 2 : 1)
  const place = wordAt(terms, at) === 'every' ? at + 1 : at
  const whole = follows(terms, place) ? readNumeral(terms, place) : null
  if (!whole || whole.value === null || !WHOLES.has(whole.value) || !(value < whole.value))
    return null
  const ratio = value / whole.value
  return {
    start: i,
    end: whole.end,
    kind: 'ratio',
    value: ratio,
    low: ratio,
    high: ratio,
    unit: null,
    thingAt: whole.end,
  }
}
