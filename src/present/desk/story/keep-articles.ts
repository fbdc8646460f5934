import type { ComparisonView, PlaceView } from '../../view/view.ts'

/** The view with what some articles have a part in, as those that came since a person looked. */
export function keepArticles(view: ComparisonView, articles: ReadonlySet<number>): ComparisonView {
  const isOfThem = ({ article }: PlaceView) => articles.has(article)
  return {
    ...view,
    brief: view.brief.filter(({ cites }) => cites.some(isOfThem)),
    facts: view.facts.filter(({ statements }) => statements.some(isOfThem)),
    differences: view.differences.filter(({ positions }) =>
      positions.some(({ statements }) => statements.some(isOfThem)),
    ),
    spellings: view.spellings.filter(({ positions }) =>
      positions.some(({ statements }) => statements.some(isOfThem)),
    ),
    quotes: view.quotes.filter(({ variants }) =>
      variants.some(({ places }) => places.some(isOfThem)),
    ),
    unique: view.unique.filter(({ place }) => isOfThem(place)),
    copies: view.copies.filter(({ places }) => places.some(isOfThem)),
    timeline: view.timeline.filter(({ statements }) => statements.some(isOfThem)),
    entities: view.entities.filter(({ spellings }) =>
      spellings.some(({ articles: used }) => used.some((index) => articles.has(index))),
    ),
  }
}
