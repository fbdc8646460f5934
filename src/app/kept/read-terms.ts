import type { Fingerprint } from '../../model/grouping.ts'
import type { StoryTerm } from '../../model/kept.ts'

/** Names that a story is found by: those that the most of its articles have. */
const MOST_NAMES = 16
const MOST_PLACES = 8

/** Last words of a name that it is found by as well: "Ann Lee Holt" also by "Lee Holt" and "Holt". */
const MOST_ENDS = 3

/** The names and the places that the articles of a story name, folded, for finding it by them. */
export function readTerms(fingerprints: readonly Fingerprint[]): StoryTerm[] {
  const places = new Set(fingerprints.flatMap((each) => each.places))
  const people = fingerprints.map(({ names }) => names.filter((name) => !places.has(name)))
  return [
    ...toTerms('name', mostNamed(people, MOST_NAMES)),
    ...toTerms(
      'place',
      mostNamed(
        fingerprints.map((each) => each.places),
        MOST_PLACES,
      ),
    ),
  ]
}

/** The first is the most frequent of an article; of equals the one that came first. */
function mostNamed(lists: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>()
  for (const list of lists)
    for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([name]) => name)
}

function toTerms(kind: StoryTerm['kind'], names: readonly string[]): StoryTerm[] {
  return [...new Set(names.flatMap(endsOf))].map((text) => ({ kind, text }))
}

function endsOf(name: string): string[] {
  const words = foldTerm(name).split(' ').filter(Boolean)
  const first = words.length === 0 ? [] : [words.join(' ')]
  return [
    ...first,
    ...words
      .slice(1)
      .map((_, nth) => words.slice(nth + 1).join(' '))
      .slice(-MOST_ENDS + 1),
  ]
}

/** Letters and digits alone, small and without marks: "Zoë O\u2019Hara" is "zoe o hara". */
export function foldTerm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
