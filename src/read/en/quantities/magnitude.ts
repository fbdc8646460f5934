import type { Numeral } from '../numbers/numeral.ts'
import { DIGITS, follows, type Terms, wordAt } from '../terms/terms.ts'
import type { Amount } from './found.ts'

/** The strength of a quake: "6.1-magnitude", "magnitude-6.1", "magnitude of 6.1", "7.2 on the Richter scale". */
export function readMagnitude(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value, low, high } = numeral
  if (terms.kinds[i] !== DIGITS || value === null || value > 12) return null
  const behind = magnitudeBehind(terms, end)
  if (behind < 0 && !isMagnitudeBefore(terms, i)) return null
  const stop = behind < 0 ? end : behind
  return { start: i, end: stop, kind: 'measure', value, low, high, unit: 'magnitude', thingAt: -1 }
}

/** The term behind "magnitude" or "Richter scale"; -1 where neither stands there. */
function magnitudeBehind(terms: Terms, i: number): number {
  const at = wordAt(terms, i) === '-' ? i + 1 : i
  if (!follows(terms, at)) return -1
  if (wordAt(terms, at) === 'magnitude') return at + 1
  if (wordAt(terms, at) !== 'on' || wordAt(terms, at + 1) !== 'the') return -1
  const scale = wordAt(terms, at + 2) === 'open' ? at + 4 : at + 2
  return wordAt(terms, scale) === 'richter' ? scale + 2 : -1
}

function isMagnitudeBefore(terms: Terms, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = wordAt(terms, k)
    if (word === 'magnitude') return true
    if (!['-', 'of', 'a', 'at', 'about'].includes(word)) return false
  }
  return false
}
