import type { Difference, Relation } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import { editDistance } from '../../text/names/distance.ts'
import { foldName } from '../../text/names/fold.ts'
import { anchorOf, joinWordings, type Places, withinPassage } from './places.ts'
import { viewSeries } from './series.ts'
import type {
  ArticleView,
  ComparisonView,
  DifferenceView,
  PlaceView,
  PositionView,
} from './view.ts'

/** A difference with the places of each side, the value marked in each. */
export function viewDifference(
  difference: Difference,
  index: number,
  places: Places,
  articles: readonly ArticleView[],
): DifferenceView {
  const { id, kind, about, compatible, selfContradicting = [] } = difference
  const key = `d${index + 1}`
  const positions = difference.positions.map(({ value, accounts, statements, values }, nth) => {
    const located = statements.flatMap((statement, at) => {
      const place = places.locate(statement, anchorOf(`${key}-${nth + 1}`, at))
      if (place === null) return []
      const known = values?.[at]?.article === statement.article ? [values[at]] : []
      const spans = withinPassage(place, known)
      return [{ ...place, values: spans.length > 0 ? spans : findValue(place.text, value) }]
    })
    const articles = [...new Set(located.map(({ article }) => article))].sort((a, b) => a - b)
    return { value, accounts, statements: located, wordings: joinWordings(located), articles }
  })
  const verdict = verdictOf(difference)
  const spelling = isSpelling(difference)
  const series = viewSeries(difference, { positions }, articles)
  const state = { compatible, verdict, spelling, selfContradicting }
  const lasting = difference.key ?? null
  return { key, lasting, id, kind, about, ...state, positions, series }
}

/** Whether all sides can hold, and else how they stand to each other, in words. */
export function verdictOf(difference: Disputed): string {
  const { kind, compatible, relation } = difference
  if (isSpelling(difference)) return RELATIONS.spelling
  // Words of a quote that cannot be laid side by side for sure are still words of that quote.
  if (kind === 'wording' && relation === 'unsure') return RELATIONS.wording
  if (relation !== undefined && relation !== 'hard') return RELATIONS[relation]
  return compatible ? 'can all hold' : CLASHES[kind]
}

type Disputed = Pick<Difference, 'kind' | 'compatible' | 'relation' | 'positions'>

/** "A gives more than one of these", where an account contradicts itself. */
export function describeBoth(
  { accounts }: ComparisonView,
  { selfContradicting }: DifferenceView,
): string | null {
  const both = accounts.filter(({ id }) => selfContradicting.includes(id))
  if (both.length === 0) return null
  const sigla = both.map(({ sigla }) => sigla).join(' and ')
  return `${sigla} ${both.length === 1 ? 'gives' : 'give'} more than one of these`
}

/** What a relation is to the reader. */
const RELATIONS: Readonly<Record<Exclude<Relation, 'hard'>, string>> = {
  rounded: 'one is rounded',
  'less-precise': 'one is less precise',
  fuller: 'one says more',
  newer: 'newer in the later reports',
  part: 'one is a part of the other',
  scope: 'of different places or times',
  spelling: 'different spellings',
  wording: 'different wordings',
  source: 'different sources',
  unsure: 'perhaps of two matters',
}

/** How a name is written says nothing of what happened: such differences stand together, last. */
function isSpelling(difference: Disputed): boolean {
  const { kind, compatible, relation, positions } = difference
  if (relation !== undefined) return relation === 'spelling'
  if (kind !== 'name') return false
  const names = positions.map(({ value }) => foldName(value).join(' '))
  return compatible || names.every((name) => editDistance(names[0], name, NEAR) <= NEAR)
}

/** Letters by which two spellings of a name differ: "Yuri" and "Yuriy", "Zelenskyy" and "Zelenskiy". */
const NEAR = 2

/** The words of a value where they stand in a statement, in their order. */
function findValue(text: string, value: string): readonly Span[] {
  if (value === text) return []
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

/** A position's value as an article prints it; the position's own where it prints none. */
export function valueIn(
  { value, statements }: PositionView,
  isOwn: (place: PlaceView) => boolean,
): string {
  const own = statements.find((place) => isOwn(place) && place.values.length > 0)
  return own ? own.values.map(({ start, end }) => own.text.slice(start, end)).join(' … ') : value
}
