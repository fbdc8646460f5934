import type { Span } from '../../model/span.ts'
import type { ArticleView, CopyView, PlaceView } from './view.ts'

/** Finds the articles of different accounts that make a statement in the same words. */
export type CopyIndex = {
  among(statements: readonly PlaceView[]): number[][]
}

/** What two articles share, by the two. */
export function indexCopies(
  copies: readonly CopyView[],
  articles: readonly ArticleView[],
): CopyIndex {
  const byPair = new Map<string, [PlaceView, PlaceView][]>()
  for (const { places } of copies)
    for (const [one, other] of [places, [places[1], places[0]] as const]) {
      const key = `${one.article} ${other.article}`
      byPair.set(key, [...(byPair.get(key) ?? []), [one, other]])
    }
  const areAlike = (a: PlaceView, b: PlaceView) =>
    articles[a.article].account !== articles[b.article].account &&
    (a.text === b.text ||
      byPair
        .get(`${a.article} ${b.article}`)
        ?.some(([one, other]) => isMostOf(one, a) && isMostOf(other, b)) === true)
  return { among: (statements) => joinAlike(statements, areAlike) }
}

/** Does the shared stretch cover more than half of the statement? */
function isMostOf(stretch: Span, statement: Span): boolean {
  const shared = Math.min(stretch.end, statement.end) - Math.max(stretch.start, statement.start)
  return shared * 2 > statement.end - statement.start
}

function joinAlike(
  statements: readonly PlaceView[],
  areAlike: (a: PlaceView, b: PlaceView) => boolean,
): number[][] {
  const groups: PlaceView[][] = []
  for (const statement of statements) {
    const near = groups.filter((group) => group.some((other) => areAlike(other, statement)))
    const joined = [...near.flat(), statement]
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups
    .map((group) => [...new Set(group.map(({ article }) => article))].sort((a, b) => a - b))
    .filter((group) => group.length > 1)
}
