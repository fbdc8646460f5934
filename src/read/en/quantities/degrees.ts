import type { Numeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import type { Amount } from './found.ts'

type Scale = 'celsius' | 'fahrenheit' | null

/** "35C", "-5°C", "minus 20 degrees", "95 degrees Fahrenheit". */
export function readDegrees(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const read = readScale(terms, i, numeral.end)
  if (!read) return null
  const start = minusBefore(terms, i)
  const turn = (value: number) => inCelsius(start < i ? -value : value, read.scale)
  const ends = [turn(numeral.low), turn(numeral.high)]
  return {
    start,
    end: read.end,
    kind: 'measure',
    value: numeral.value === null ? null : turn(numeral.value),
    low: Math.min(...ends),
    high: Math.max(...ends),
    unit: read.scale === null ? 'degree' : 'degree-celsius',
    thingAt: -1,
  }
}

/** The scale behind a number; a bare "C" needs digits before it and no gap. */
function readScale(terms: Terms, i: number, end: number): { end: number; scale: Scale } | null {
  if (!follows(terms, end)) return null
  const dash = wordAt(terms, end) === '-' && isGlued(terms, end + 1) ? 1 : 0
  const isSigned = ['°', 'degree', 'degrees'].includes(wordAt(terms, end + dash))
  const at = isSigned ? end + dash + 1 : end
  const scale = scaleAt(terms, at, isSigned || (isGlued(terms, at) && terms.kinds[i] === DIGITS))
  if (scale) return { end: at + 1, scale }
  return isSigned && wordAt(terms, end + dash) !== '°' ? { end: at, scale: null } : null
}

function scaleAt(terms: Terms, i: number, mayBeShort: boolean): Scale {
  const word = follows(terms, i) ? wordAt(terms, i) : ''
  if (word === 'celsius' || (word === 'c' && mayBeShort)) return 'celsius'
  return word === 'fahrenheit' || (word === 'f' && mayBeShort) ? 'fahrenheit' : null
}

/** Where "minus" or a minus sign before the number begins; the number's own term where none does. */
function minusBefore(terms: Terms, i: number): number {
  const word = follows(terms, i) ? wordAt(terms, i - 1) : ''
  const isSign = (word === '-' || word === '−' || word === '–') && isGlued(terms, i)
  return word === 'minus' || (isSign && !isGlued(terms, i - 1)) ? i - 1 : i
}

function inCelsius(value: number, scale: Scale): number {
  return scale === 'fahrenheit' ? ((value - 32) * 5) / 9 : value
}
