import type { Agreement } from '../../model/comparison.ts'
import { overlaps } from '../../model/span.ts'
import type { Places } from './places.ts'
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
  },
): FactView[] {
  const { places, articles, accounts, sides } = context
  const key = `f${index + 1}`
  const statements = places.locateAll(agreement.statements, key)
  const statement = clearest(agreement, statements) ?? places.locate(agreement.statement)
  if (statement === null) return []
  const cells: CellView[] = Array.from({ length: accounts }, (_, account) => {
    const made = statements.filter((place) => articles[place.article].account === account)
    return { account, statements: made, differs: made.some((place) => sides.at(place).length > 0) }
  })
  const differences = [...new Set(statements.flatMap((place) => sides.at(place)))]
  const { id, attributedTo } = agreement
  return [
    {
      key,
      id,
      statement,
      statements,
      accounts: agreement.accounts,
      attributedTo,
      cells,
      differences,
    },
  ]
}

/** Which differences have a side in a stretch of an article. */
export type SideIndex = { at(place: PlaceView): string[] }

export function indexSides(differences: readonly DifferenceView[]): SideIndex {
  const byArticle = new Map<number, { key: string; place: PlaceView }[]>()
  for (const { key, positions } of differences)
    for (const { statements } of positions)
      for (const place of statements) {
        const list = byArticle.get(place.article) ?? []
        list.push({ key, place })
        byArticle.set(place.article, list)
      }
  return {
    at: (place) =>
      (byArticle.get(place.article) ?? [])
        .filter((side) => overlaps(side.place, place))
        .map((side) => side.key),
  }
}

/** The statement that the agreement names as its clearest, among those located. */
function clearest({ statement }: Agreement, places: readonly PlaceView[]): PlaceView | undefined {
  return places.find(
    ({ start, end, text }) =>
      start === statement.start && end === statement.end && text === statement.text,
  )
}
