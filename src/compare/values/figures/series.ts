import type { Story } from '../../story.ts'
import type { Figure } from './figure.ts'
import { sizeOf } from './interval.ts'

/** What is counted while it still grows. */
const GROWING: ReadonlySet<string> = new Set(
  'killed injured missing arrested charged trapped rescued evacuated damaged infected'.split(' '),
)

/** Does the later report give the higher count of what grows? */
export function isNewer({ readings }: Story, one: Figure, other: Figure): boolean {
  if (!isGrowing(one) && !isGrowing(other)) return false
  const [a, b] = [one, other].map(({ reading }) => readings[reading].article.publishedAt)
  if (!a || !b || a === b) return false
  return a < b === sizeOf(one.quantity) < sizeOf(other.quantity)
}

/** Where no report has a time, nothing tells a count that grew from one that is wrong. */
export function mayHaveGrown({ readings }: Story, one: Figure, other: Figure): boolean {
  if (!isGrowing(one) && !isGrowing(other)) return false
  const [a, b] = [one, other].map(({ reading }) => readings[reading].article.publishedAt)
  return !a || !b || a === b
}

function isGrowing({ state, scope }: Figure): boolean {
  return scope === '' && state !== null && GROWING.has(state)
}
