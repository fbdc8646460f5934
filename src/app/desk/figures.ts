import type { Comparison, Difference, Position } from '../../model/comparison.ts'
import type { Figure, GrownFigure, Snapshot } from '../../model/desk.ts'

/** Counts of a story that are remembered. */
const MOST = 4

/** The counts on which accounts differ, or that grew between their reports. */
export function listFigures({ differences, articles }: Comparison): Figure[] {
  const times = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt ?? '']))
  return differences
    .filter(
      ({ kind, relation }) => kind === 'number' && (relation === 'hard' || relation === 'newer'),
    )
    .slice(0, MOST)
    .flatMap((each) => toFigure(each, times))
}

function toFigure(
  { key, about, relation, positions }: Difference,
  times: ReadonlyMap<string, string>,
): Figure[] {
  const lastTold = ({ statements }: Position) =>
    statements.reduce((last, { article }) => {
      const at = times.get(article) ?? ''
      return at > last ? at : last
    }, '')
  const [latest] = positions.toSorted((a, b) => (lastTold(a) < lastTold(b) ? 1 : -1))
  if (key === undefined || !latest) return []
  const values = positions.map(({ value, statements }) => ({
    value,
    articles: [...new Set(statements.map(({ article }) => article))],
  }))
  return [{ key, about, grew: relation === 'newer', latest: latest.value, values }]
}

/**
 * The counts that became others since a story was looked at: the value told last is new, and either the
 * comparison says that the count grew, or nobody gives the former value any more.
 */
export function findGrown(then: Snapshot, now: readonly Figure[]): GrownFigure[] {
  return listGrown(then, now).map(({ figure, from }) => ({
    ...{ about: figure.about, from, to: figure.latest },
  }))
}

/** The same, each with the whole count and the value that was told before. */
export function listGrown(
  then: Pick<Snapshot, 'ids' | 'figures'>,
  now: readonly Figure[],
): { readonly figure: Figure; readonly from: string }[] {
  const known = new Set(then.ids)
  return now.flatMap((figure) => {
    const before = then.figures?.find(({ key }) => key === figure.key)
    const from = before ? formerOf(before, figure) : toldBefore(figure, known)
    return from === null ? [] : [{ figure, from }]
  })
}

function formerOf(before: Figure, now: Figure): string | null {
  const { latest } = before
  if (before.values.some(({ value }) => value === now.latest)) return null
  const isGone = now.values.every(({ value }) => value !== latest)
  return now.grew || isGone ? latest : null
}

/** Of a count that is new as a difference: what the articles said that were there. */
function toldBefore({ grew, latest, values }: Figure, known: ReadonlySet<string>): string | null {
  const wasThere = (articles: readonly string[]) => articles.some((id) => known.has(id))
  const news = values.find(({ value }) => value === latest)
  if (!grew || !news || wasThere(news.articles)) return null
  const before = values.filter(({ articles }) => wasThere(articles))
  return before.length === 1 ? before[0].value : null
}
