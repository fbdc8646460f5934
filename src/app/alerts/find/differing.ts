import type { Comparison, Difference, DifferenceKind } from '../../../model/comparison.ts'
import type { Passage } from '../../../model/span.ts'
import type { PlainAlert } from './find-alerts.ts'
import type { News } from './news.ts'

/** What can be right or wrong. How something is worded, and on whose word it is told, is neither. */
const KINDS: ReadonlySet<DifferenceKind> = new Set([
  'number',
  'duration',
  'date',
  'name',
  'place',
  'list',
])

/** Differences that cannot all hold, of which there was none, where something new takes a side. */
export function findDiffering(before: Comparison, after: Comparison, news: News): PlainAlert[] {
  const disputes = before.differences.filter(isDispute)
  return after.differences.filter(isDispute).flatMap((difference) => {
    const { key, about, positions } = difference
    const isKnown = disputes.some((each) => each.key === key || isOf(each, difference, news))
    if (key === undefined || isKnown || !hasNewSide(difference, news)) return []
    const sides = positions.map(({ value, statements }) => ({ value, passages: statements }))
    return [{ kind: 'differs', subject: key, key, about, from: '', to: '', sides }]
  })
}

function isDispute({ kind, relation }: Difference): boolean {
  return relation === 'hard' && KINDS.has(kind)
}

/** Is it the same dispute, though its key did not last? */
function isOf(before: Difference, now: Difference, news: News): boolean {
  const statements = now.positions.flatMap((each) => each.statements)
  return (
    before.kind === now.kind &&
    before.positions.some((position) =>
      position.statements.some((one) => statements.some((other) => news.isSame(one, other))),
    )
  )
}

/** Does a new value stand against one of another account? */
function hasNewSide({ positions }: Difference, news: News): boolean {
  return positions.some(({ value, statements }) => {
    const others = positions.filter((each) => each.value !== value)
    const isAgainst = ({ article }: Passage) =>
      others.some((other) =>
        other.statements.some((each) => news.accountOf(each.article) !== news.accountOf(article)),
      )
    return statements.some((each) => news.hasNewValue(each, value) && isAgainst(each))
  })
}
