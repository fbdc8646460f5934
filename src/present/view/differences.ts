import type { Difference } from '../../model/comparison.ts'
import { joinWordings, type Places } from './places.ts'
import type { DifferenceView } from './view.ts'

/** A difference with the places of each side. */
export function viewDifference(
  difference: Difference,
  index: number,
  places: Places,
): DifferenceView {
  const { id, kind, about, compatible } = difference
  const key = `d${index + 1}`
  const positions = difference.positions.map(({ value, accounts, statements }, nth) => {
    const located = places.locateAll(statements, `${key}-${nth + 1}`)
    const articles = [...new Set(located.map(({ article }) => article))].sort((a, b) => a - b)
    return { value, accounts, statements: located, wordings: joinWordings(located), articles }
  })
  const verdict = compatible ? 'can all hold' : CLASHES[kind]
  return { key, id, kind, about, compatible, verdict, positions }
}

/** What is wrong when not all sides can hold. */
const CLASHES: Readonly<Record<Difference['kind'], string>> = {
  duration: 'cannot all hold',
  number: 'cannot all hold',
  date: 'cannot all hold',
  place: 'cannot all hold',
  attribution: 'different sources',
  list: 'different members',
  name: 'different spellings',
  wording: 'different wordings',
}
