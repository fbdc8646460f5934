import type { Apart, ApartKind, ApartSide } from '../../model/apart.ts'
import type { ComparisonView, DifferenceView, PlaceView } from './view.ts'

/** The view without the lines that join what a person told apart since it was made. */
export function hideApart(view: ComparisonView, apart: readonly Apart[]): ComparisonView {
  if (apart.length === 0) return view
  const joins = (kind: ApartKind, sides: readonly Side[]) => {
    const told = apart.filter((each) => each.kind === kind)
    return told.some(({ sides: [one, other] }) => {
      const [mine, theirs] = [one, other].map((side) => sides.filter((each) => isOf(each, side)))
      return mine.some((a) => theirs.some((b) => a.at !== b.at))
    })
  }
  const plain = (places: readonly PlaceView[]): Side[] =>
    places.map((place, at) => toSide(view, place, null, at))
  const isShown = ({ positions }: DifferenceView) =>
    !joins(
      'difference',
      positions.flatMap(({ value, statements }, at) =>
        statements.map((place) => toSide(view, place, value, at)),
      ),
    )
  return {
    ...view,
    facts: view.facts.filter(({ statements }) => !joins('agreement', plain(statements))),
    differences: view.differences.filter(isShown),
    spellings: view.spellings.filter(isShown),
    quotes: view.quotes.filter(
      ({ variants }) => !joins('quote', plain(variants.flatMap(({ places }) => places))),
    ),
    copies: view.copies.filter(({ places }) => !joins('copy', plain(places))),
  }
}

/** `at` tells the sides of a group apart that may differ. */
type Side = ApartSide & { readonly at: number }

function toSide(
  { articles }: ComparisonView,
  { article, text }: PlaceView,
  value: string | null,
  at: number,
): Side {
  return { article: articles[article].id, text, value, at }
}

function isOf({ article, text, value }: Side, side: ApartSide): boolean {
  return article === side.article && text === side.text && value === side.value
}
