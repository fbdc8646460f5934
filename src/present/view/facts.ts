import type { Agreement } from '../../model/comparison.ts'
import { overlaps } from '../../model/span.ts'
import { count } from './count.ts'
import type { Places } from './places.ts'
import type { CopyIndex } from './shared-wording.ts'
import type { ArticleView, CellView, DifferenceView, FactView, PlaceView } from './view.ts'

/** An agreement as a row of the coverage matrix: one cell for each account. */
export function viewFact(
  agreement: Agreement,
  index: number,
  context: {
    readonly places: Places
    readonly articles: readonly ArticleView[]
    readonly accounts: number
    readonly sides: SideIndex
    readonly copies: CopyIndex
  },
): FactView[] {
  const { places, articles, accounts, sides, copies } = context
  const key = `f${index + 1}`
  const statements = places.locateAll(agreement.statements, key)
  const statement = clearest(agreement, statements) ?? places.locate(agreement.statement)
  if (statement === null) return []
  const clashes = sides.among(statements)
  const cells: CellView[] = Array.from({ length: accounts }, (_, account) => {
    const made = statements.filter((place) => articles[place.article].account === account)
    const differs = made.some((place) => clashes.places.has(place))
    const isPart = made.length > 0 && made.every((place) => place.isPart)
    return { account, statements: made, differs, isPart }
  })
  const { id, attributedTo } = agreement
  return [
    {
      ...{ key, lasting: agreement.key ?? null, id, statement, statements, attributedTo, cells },
      accounts: agreement.accounts,
      isNaming: agreement.nameOnly ?? false,
      differences: clashes.keys,
      alike: copies.among(statements),
    },
  ]
}

/** Finds the differences that two or more of a fact's statements take sides in. */
export type SideIndex = {
  among(statements: readonly PlaceView[]): { keys: string[]; places: Set<PlaceView> }
}

type Side = { readonly key: string; readonly position: number; readonly place: PlaceView }

/** Looks up who takes which side, by article. */
export function indexSides(differences: readonly DifferenceView[]): SideIndex {
  const byArticle = new Map<number, Side[]>()
  for (const { key, positions } of differences) {
    positions.forEach(({ statements }, position) => {
      for (const place of statements) {
        const sides = byArticle.get(place.article) ?? []
        sides.push({ key, position, place })
        byArticle.set(place.article, sides)
      }
    })
  }
  return { among: (statements) => findClashes(statements, byArticle) }
}

function findClashes(
  statements: readonly PlaceView[],
  byArticle: ReadonlyMap<number, readonly Side[]>,
): ReturnType<SideIndex['among']> {
  const found = new Map<string, { positions: Set<number>; places: PlaceView[] }>()
  for (const place of statements)
    for (const side of byArticle.get(place.article) ?? []) {
      if (!overlaps(side.place, place)) continue
      const taken = found.get(side.key) ?? { positions: new Set(), places: [] }
      taken.positions.add(side.position)
      taken.places.push(place)
      found.set(side.key, taken)
    }
  const clashes = [...found].filter(([, { positions }]) => positions.size > 1)
  return {
    keys: clashes.map(([key]) => key),
    places: new Set(clashes.flatMap(([, { places }]) => places)),
  }
}

/** The statement that the agreement names as its clearest, among those located. */
function clearest({ statement }: Agreement, places: readonly PlaceView[]): PlaceView | undefined {
  return places.find(
    ({ start, end, text }) =>
      start === statement.start && end === statement.end && text === statement.text,
  )
}

/** "3 accounts name this; what they tell of it was not found to be alike", "3 accounts, all citing Ines Okaforsen; B and C share the wording" */
export function describeSupport(
  articles: readonly ArticleView[],
  { accounts, attributedTo, alike, isNaming }: FactView,
): string {
  const source = attributedTo.length > 0 ? `, all citing ${attributedTo.join(', ')}` : ''
  const same = alike.map((group) => `; ${joinWithAnd(articles, group)} share the wording`)
  const only = isNaming ? ' name this; what they tell of it was not found to be alike' : ''
  return `${count(accounts, 'account')}${only}${source}${same.join('')}`
}

function joinWithAnd(articles: readonly ArticleView[], group: readonly number[]): string {
  const sigla = group.map((index) => articles[index].siglum)
  return `${sigla.slice(0, -1).join(', ')} and ${sigla[sigla.length - 1]}`
}
