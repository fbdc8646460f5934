import type { Difference } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import { editDistance } from '../../text/names/distance.ts'
import { foldName } from '../../text/names/fold.ts'
import { joinWordings, type Places } from './places.ts'
import type { DifferenceView, PlaceView } from './view.ts'

/** A difference with the places of each side, the value marked in each. */
export function viewDifference(
  difference: Difference,
  index: number,
  places: Places,
): DifferenceView {
  const { id, kind, about, compatible } = difference
  const key = `d${index + 1}`
  const positions = difference.positions.map(({ value, accounts, statements }, nth) => {
    const located = places
      .locateAll(statements, `${key}-${nth + 1}`)
      .map((place) => ({ ...place, values: findValue(place, value) }))
    const articles = [...new Set(located.map(({ article }) => article))].sort((a, b) => a - b)
    return { value, accounts, statements: located, wordings: joinWordings(located), articles }
  })
  return { key, id, kind, about, compatible, verdict: verdictOf(difference), positions }
}

/** Whether all sides can hold, in words. */
export function verdictOf(
  difference: Pick<Difference, 'kind' | 'compatible' | 'positions'>,
): string {
  if (isSpelling(difference)) return 'different spellings'
  return difference.compatible ? 'can all hold' : CLASHES[difference.kind]
}

/** How a name is written says nothing of what happened: such differences stand together, last. */
export function isSpelling({
  kind,
  compatible,
  positions,
}: Pick<Difference, 'kind' | 'compatible'> & {
  readonly positions: readonly { readonly value: string }[]
}): boolean {
  if (kind !== 'name') return false
  const names = positions.map(({ value }) => foldName(value).join(' '))
  return compatible || names.every((name) => editDistance(names[0], name, NEAR) <= NEAR)
}

/** Letters by which two spellings of a name differ: "Yuri" and "Yuriy", "Zelenskyy" and "Zelenskiy". */
const NEAR = 2

/** The value as the comparison found it in the statement, else its words where they stand in it. */
function findValue({ text, values }: PlaceView, value: string): readonly Span[] {
  if (values.length > 0 || value === text) return values
  const lower = text.toLowerCase()
  let at = 0
  return value.split(' … ').flatMap((words) => {
    const start = words === '' ? -1 : lower.indexOf(words.toLowerCase(), at)
    if (start < 0) return []
    at = start + words.length
    return [{ start, end: at }]
  })
}

/** What is wrong when not all sides can hold. */
const CLASHES: Readonly<Record<Difference['kind'], string>> = {
  duration: 'cannot all hold',
  number: 'cannot all hold',
  date: 'cannot all hold',
  place: 'cannot all hold',
  attribution: 'different sources',
  list: 'different members',
  name: 'different names',
  wording: 'different wordings',
}
