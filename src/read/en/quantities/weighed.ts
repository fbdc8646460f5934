import type { Numeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isCapital, isGlued, MARK, type Terms, wordAt } from '../terms/terms.ts'
import type { Amount } from './found.ts'
import { skipDash } from './measures.ts'

const KILOGRAMS: ReadonlyMap<string, number> = new Map([
  ['pound', 0.45359237],
  ['pounds', 0.45359237],
  ['stone', 6.35029318],
  ['st', 6.35029318],
])

/** Words that tell of a weight, before it or behind it. */
const WEIGHED: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight weights heavy heavier heaviest lighter'.split(' '),
)

/** "weighed in at some 300 pounds", with no mark between. */
const NEAR = 6

/** Heavier things are not weighed in pounds: "a 10,000-pound fine". */
const HEAVIEST = 2000

/** Weights whose unit is another thing as well: "weighed 300 pounds", "a 300-pound anchor", "15 stone". */
export function readWeighed(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value, low, high } = numeral
  if (value === null || !follows(terms, end)) return null
  const at = skipDash(terms, end)
  const factor = KILOGRAMS.get(wordAt(terms, at))
  if (factor === undefined || !isWeight(terms, i, at, value, at > end)) return null
  return {
    start: i,
    end: at + 1,
    kind: 'measure',
    value: value * factor,
    low: low * factor,
    high: high * factor,
    unit: 'kilogram',
    thingAt: -1,
  }
}

function isWeight(terms: Terms, i: number, at: number, value: number, isJoined: boolean): boolean {
  const unit = wordAt(terms, at)
  const isDigits = terms.kinds[i] === DIGITS
  if (unit === 'st')
    return isDigits && isGlued(terms, at) && !isCapital(terms, at) && !isFirst(value)
  if (unit === 'stone') return value !== 1
  return (isJoined && isDigits && value < HEAVIEST) || isWeighed(terms, i, at)
}

/** "21st" is an ordinal, and "11st" is none. */
function isFirst(value: number): boolean {
  return value % 10 === 1 && value % 100 !== 11
}

function isWeighed(terms: Terms, i: number, at: number): boolean {
  if (WEIGHED.has(wordAt(terms, at + 1))) return true
  for (let k = i - 1; k >= Math.max(0, i - NEAR) && follows(terms, k + 1); k--) {
    if (terms.kinds[k] === MARK) return false
    if (WEIGHED.has(wordAt(terms, k))) return true
  }
  return false
}

export const WEIGHED_VOCABULARY: readonly string[] = [...KILOGRAMS.keys(), ...WEIGHED]
