import type { PointKind, PointSnapshot } from '../../model/points.ts'
import type { ComparisonView, PlaceView, ToldByView } from './view.ts'

/** Something of a story that ticks, notes and links hang on. */
export type PointView = {
  readonly key: string
  readonly kind: PointKind
  /** The id of its element on the story's page, and the part that it stands in. */
  readonly anchor: string
  readonly part: string
  readonly claim: string
  readonly accounts: number
  readonly sides: readonly SideView[]
  /** Sources to ask, as the statements name them. */
  readonly ask: readonly string[]
}

export type SideView = { readonly value: string | null; readonly places: readonly PlaceView[] }

/** A view that is at hand is asked again and again. */
const KNOWN = new WeakMap<ComparisonView, readonly PointView[]>()

/**
 * Everything of a story that has a lasting key. Open is what cannot all hold, what one account alone
 * tells or all tell on one named source's word, and what rests on unnamed sources alone.
 */
export function listPoints(view: ComparisonView): readonly PointView[] {
  const known = KNOWN.get(view) ?? gatherPoints(view)
  KNOWN.set(view, known)
  return known
}

function gatherPoints(view: ComparisonView): PointView[] {
  const sourcesOf = sourceFinder(view)
  const point = (
    kind: PointKind,
    { key, lasting }: { readonly key: string; readonly lasting: string | null },
    part: string,
    rest: {
      readonly claim: string
      readonly accounts: number
      readonly sides: readonly SideView[]
    },
  ): PointView[] => {
    if (lasting === null) return []
    const ask = namesOf(rest.sides.flatMap(({ places }) => places.flatMap(sourcesOf)))
    return [{ key: lasting, kind, anchor: key, part, ...rest, ask }]
  }
  const isUnnamed = (places: readonly PlaceView[]) =>
    places.every((place) => {
      const sources = sourcesOf(place)
      return sources.length > 0 && sources.every(({ anonymous }) => anonymous)
    })
  const whole = (places: readonly PlaceView[]) => [{ value: null, places }]
  return [
    ...[...view.differences, ...view.spellings].flatMap((difference) => {
      const { about: claim, compatible, spelling, positions, kind } = difference
      const isOpen = !compatible && !spelling && kind !== 'wording' && kind !== 'attribution'
      const places = positions.flatMap(({ statements }) => statements)
      return point(isOpen ? 'clash' : 'difference', difference, 'differences', {
        claim,
        accounts: countAccounts(view, places),
        sides: positions.map(({ value, statements }) => ({ value, places: statements })),
      })
    }),
    ...view.facts.flatMap((fact) => {
      const { statement, statements: places, accounts, attributedTo } = fact
      const kind = isUnnamed(places)
        ? 'anonymous'
        : attributedTo.length > 0
          ? 'single'
          : 'agreement'
      return point(kind, fact, 'facts', { claim: statement.text, accounts, sides: whole(places) })
    }),
    ...view.unique.flatMap((detail) => {
      const { place } = detail
      const kind = isUnnamed([place]) ? 'anonymous' : 'single'
      const sides = whole([place])
      return point(kind, detail, 'only-here', { claim: place.text, accounts: 1, sides })
    }),
    ...view.quotes.flatMap((quote) => {
      const { variants, accounts } = quote
      const [{ text, places }] = variants
      const sides = whole([...places, ...variants.slice(1).flatMap((each) => each.places)])
      return point('quote', quote, 'quotes', { claim: `“${text}”`, accounts, sides })
    }),
    ...view.copies.flatMap((copy) => {
      const { places } = copy
      return point('copy', copy, 'copies', {
        claim: places[0].text,
        accounts: 2,
        sides: whole(places),
      })
    }),
    ...view.brief.flatMap((line) => {
      const { text: claim, cites } = line
      const accounts = countAccounts(view, cites)
      return point('brief', line, 'brief', { claim, accounts, sides: whole(cites) })
    }),
    ...view.timeline.flatMap((event) => {
      const { label: claim, statements, accounts } = event
      return point('event', event, 'timeline', { claim, accounts, sides: whole(statements) })
    }),
  ]
}

function countAccounts({ articles }: ComparisonView, places: readonly PlaceView[]): number {
  return new Set(places.map(({ article }) => articles[article].account)).size
}

/** On whose word a place is told. The sentences of an article stand in its order. */
function sourceFinder({ toldBy, articles }: ComparisonView) {
  const ofArticle = articles.map((): ToldByView[] => [])
  for (const told of toldBy) ofArticle[told.place.article].push(told)
  return (place: PlaceView): readonly ToldByView[] => {
    const all = ofArticle[place.article]
    let first = 0
    let end = all.length
    while (first < end) {
      const middle = (first + end) >> 1
      if (all[middle].statement.end <= place.start) first = middle + 1
      else end = middle
    }
    while (end < all.length && all[end].statement.start < place.end) end++
    return all.slice(first, end)
  }
}

function namesOf(sources: readonly ToldByView[]): string[] {
  const named = sources.filter(({ anonymous }) => !anonymous)
  const shown = named.length > 0 ? named : sources
  return [...new Set(shown.map(({ name }) => name))]
}

/** A point as it is kept with what a person does with it. */
export function toSnapshot(
  { articles }: ComparisonView,
  { kind, claim, accounts, sides, ask }: PointView,
): PointSnapshot {
  return {
    ...{ kind, claim, accounts, ask },
    sides: sides.map(({ value, places }) => ({
      value,
      statements: places.map(({ article, text }) => {
        const { id, label } = articles[article]
        return { article: id, outlet: label, text }
      }),
    })),
  }
}
