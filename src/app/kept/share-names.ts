import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../model/article.ts'

/** Articles of a story that are asked for their names: the first tell who it is about. */
const MOST_ASKED = 20

/** Do two lists of articles name one person, place or body? Where either names none, they may. */
export function shareNames(some: readonly Article[], others: readonly Article[]): boolean {
  const [ours, theirs] = [namesOf(some), namesOf(others)]
  if (ours.size === 0 || theirs.size === 0) return true
  return [...ours].some((name) => theirs.has(name))
}

/** The words of the names, so that "Ilsa Brandt" is met by "Brandt". */
function namesOf(articles: readonly Article[]): Set<string> {
  const names = articles.slice(0, MOST_ASKED).flatMap((each) => computeFingerprint(each).names)
  const words = names.flatMap((name) => name.toLowerCase().split(/[\s-]+/))
  return new Set(words.filter((word) => word.length > 2))
}
