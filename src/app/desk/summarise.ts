import type { Comparison } from '../../model/comparison.ts'
import type { ComparedSummary } from '../../model/desk.ts'
import type { ComparisonView } from '../../present/index.ts'
import { listPoints } from '../../present/view/points.ts'
import { listFigures } from './figures.ts'

/** So many values of a dispute stand in a line. */
const MOST_VALUES = 4

/** So many disputes of a story stand in a list of all stories. */
export const MOST_CLASHES = 6

const MOST_PEOPLE = 6
const MOST_PLACES = 4

/** What a comparison comes to, for a list of stories. */
export function summarise(view: ComparisonView, comparison: Comparison): ComparedSummary {
  const { title, facts, quotes, unique, brief } = view
  const hard = view.differences.filter(({ compatible }) => !compatible)
  const dispute = hard.find(({ kind }) => kind !== 'wording' && kind !== 'name') ?? hard[0]
  return {
    title: title?.text ?? null,
    accounts: comparison.accounts.map(({ articles }) => articles),
    hard: hard.length,
    soft: view.differences.length - hard.length,
    facts: facts.length,
    quotes: quotes.filter(({ shared }) => shared).length,
    onlyHere: unique.length,
    brief: brief[0]?.text ?? null,
    dispute: dispute
      ? {
          about: dispute.about,
          values: dispute.positions.slice(0, MOST_VALUES).map(({ value }) => value),
        }
      : null,
    clashes: listPoints(view)
      .filter(({ kind }) => kind === 'clash')
      .slice(0, MOST_CLASHES)
      .map(({ key, claim: about, sides, ask }) => ({
        ...{ key, about, ask },
        values: sides.slice(0, MOST_VALUES).flatMap(({ value }) => value ?? []),
      })),
    kinds: [...new Set(hard.map(({ kind }) => kind))],
    figures: listFigures(comparison),
    // Of a single word it is hardly known whether it names a person.
    people: mostNamed(view, 'person', Number.POSITIVE_INFINITY)
      .filter((name) => name.includes(' '))
      .slice(0, MOST_PEOPLE),
    places: mostNamed(view, 'place', MOST_PLACES),
  }
}

/** Whom, or which places, the most articles name. */
function mostNamed(
  { entities }: ComparisonView,
  wanted: 'person' | 'place',
  most: number,
): readonly string[] {
  return entities
    .filter(({ kind }) => kind === wanted)
    .map(({ name, spellings }) => ({
      name,
      articles: new Set(spellings.flatMap(({ articles }) => articles)).size,
    }))
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, most)
    .map(({ name }) => name)
}
