import type { Comparison } from '../../../model/comparison.ts'
import { listFigures, listGrown } from '../../desk/figures.ts'
import type { PlainAlert } from './find-alerts.ts'
import type { News } from './news.ts'

/** Counts whose latest value is new. What an outlet changed in its own report is told as that. */
export function findChangedFigures(
  before: Comparison,
  after: Comparison,
  news: News,
): PlainAlert[] {
  const then = { ids: before.articles.map(({ id }) => id), figures: listFigures(before) }
  return listGrown(then, listFigures(after)).flatMap(({ figure, from }) => {
    const { key, about, latest: to } = figure
    const positions = after.differences.find((each) => each.key === key)?.positions ?? []
    const isNew = positions.some(
      ({ value, statements }) =>
        value === to && statements.some(({ article }) => news.came.has(article)),
    )
    if (!isNew) return []
    const sides = positions.map(({ value, statements }) => ({ value, passages: statements }))
    return [{ kind: 'figure', subject: `${key} ${to}`, key, about, from, to, sides }]
  })
}
