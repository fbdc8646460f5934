import { ORDINALS } from '../numbers/number-words.ts'
import { follows, wordAt } from '../terms/terms.ts'
import { civilOf } from './calendar.ts'
import type { Found, Rule, Scene } from './found.ts'
import { directedYear, yearBehind } from './parts.ts'
import { SEASONS } from './time-words.ts'
import { inMonths, inQuarter } from './when.ts'

type Part = { readonly letter: 'Q' | 'H'; readonly number: number; readonly months: number }

/** "the first quarter of 2009", "third-quarter", "the second half of this year". */
export const quarter: Rule = (scene, i) => {
  const { terms } = scene
  const at = wordAt(terms, i + 1) === '-' ? i + 2 : i + 1
  const part = partOf(wordAt(terms, i), wordAt(terms, at))
  if (!part || !follows(terms, at)) return null
  const start = wordAt(terms, i - 1) === 'the' ? i - 1 : i
  const year = yearOfPart(scene, at + 1, part)
  if (part.letter === 'H' && year.end === at + 1) return null
  return placed(start, part, year)
}

function partOf(which: string, noun: string): Part | null {
  const number = ORDINALS.get(which) ?? 9
  if (noun === 'quarter') {
    const of = which === 'final' ? 4 : number
    return of <= 4 ? { letter: 'Q', number: of, months: 3 } : null
  }
  return noun === 'half' && number <= 2 ? { letter: 'H', number, months: 6 } : null
}

type OfYear = { readonly end: number; readonly year: number | null; readonly stated: boolean }

/** "of 2009", "2009", "of last year", or nothing: then the last such part that has begun. */
function yearOfPart(scene: Scene, i: number, { number, months }: Part): OfYear {
  const { terms, anchor } = scene
  const stated = yearBehind(terms, i)
  if (stated) return { ...stated, stated: true }
  const now = anchor.written === null ? null : civilOf(anchor.written)
  const by = directedYear(terms, i)
  if (by) return { end: by.end, year: now && now.year + by.by, stated: false }
  const isBegun = now !== null && (number - 1) * months < now.month
  return { end: i, year: now && (isBegun ? now.year : now.year - 1), stated: false }
}

function placed(start: number, part: Part, { end, year, stated }: OfYear): Found {
  const code = `${part.letter}${part.number}`
  if (year === null) return { start, end, type: 'date', value: `XXXX-${code}`, when: null }
  const first = (part.number - 1) * part.months + 1
  const when = inMonths(year, first, part.months, stated ? 'stated' : 'implied')
  return { start, end, type: 'date', value: `${year}-${code}`, when }
}

/** "summer 2019", "the summer of 2019". */
export const season: Rule = ({ terms }, i) => {
  const found = SEASONS.get(wordAt(terms, i))
  const year = found ? yearBehind(terms, i + 1) : null
  if (!found || !year) return null
  const start = wordAt(terms, i - 1) === 'the' ? i - 1 : i
  const when = inQuarter(year.year, found[1], 'stated')
  return { start, end: year.end, type: 'date', value: `${year.year}-${found[0]}`, when }
}
