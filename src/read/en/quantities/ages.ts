import type { Numeral } from '../numbers/numeral.ts'
import {
  BROKEN,
  DIGITS,
  follows,
  isCapital,
  MARK,
  printAt,
  type Terms,
  wordAt,
} from '../terms/terms.ts'
import type { Amount } from './found.ts'

/** "Anna Berg, 52, …", "aged 52", "age 52", "(52)": an age without a unit. */
export function readBareAge(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value } = numeral
  if (value === null || !Number.isInteger(value) || value < 1 || value > 115) return null
  if (!isSaidAge(terms, i) && !isInApposition(terms, i, end)) return null
  return { start: i, end, kind: 'age', value, low: value, high: value, unit: 'year', thingAt: -1 }
}

function isSaidAge(terms: Terms, i: number): boolean {
  const before = wordAt(terms, i - 1)
  return (
    before === 'aged' || before === 'age' || (before === 'of' && wordAt(terms, i - 2) === 'age')
  )
}

/** A number between commas, or a comma and the end, right behind a name. */
function isInApposition(terms: Terms, i: number, end: number): boolean {
  if (terms.kinds[i] !== DIGITS || !follows(terms, i)) return false
  const open = wordAt(terms, i - 1)
  if (open !== ',' || !isName(terms, i - 2)) return false
  if (end >= terms.count || terms.gaps[end] === BROKEN) return true
  return terms.kinds[end] === MARK && [',', '.', ';', ')'].includes(printAt(terms, end))
}

/** A capital word that is not the end of a date or an enumeration of numbers. */
function isName(terms: Terms, i: number): boolean {
  return isCapital(terms, i) && terms.kinds[i] === 0 && wordAt(terms, i) === ''
}
