import type { ComparisonView, PlaceView } from '../../view/view.ts'

/** The view with what one account has a part in: its facts, sides, quotes and details. */
export function keepAccount(view: ComparisonView, account: number): ComparisonView {
  const isOfIt = ({ article }: PlaceView) => view.articles[article].account === account
  return {
    ...view,
    brief: view.brief.filter(({ cites }) => cites.some(isOfIt)),
    facts: view.facts.filter(({ statements }) => statements.some(isOfIt)),
    differences: view.differences.filter(({ positions }) =>
      positions.some(({ statements }) => statements.some(isOfIt)),
    ),
    spellings: view.spellings.filter(({ positions }) =>
      positions.some(({ statements }) => statements.some(isOfIt)),
    ),
    quotes: view.quotes.filter(({ variants }) =>
      variants.some(({ places }) => places.some(isOfIt)),
    ),
    unique: view.unique.filter(({ place }) => isOfIt(place)),
    copies: view.copies.filter(({ places }) => places.some(isOfIt)),
    timeline: view.timeline.filter(({ statements }) => statements.some(isOfIt)),
    entities: view.entities.filter(({ spellings }) =>
      spellings.some(({ articles }) =>
        articles.some((index) => view.articles[index].account === account),
      ),
    ),
  }
}
