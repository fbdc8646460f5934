import type { ArticleOmits, Omit, OmitsUnknown, OtherSides } from '../../model/omits.ts'
import type { Passage } from '../../model/span.ts'
import { valueIn } from '../view/differences.ts'
import type {
  ComparisonView,
  DifferenceView,
  FactView,
  PlaceView,
  PositionView,
  QuoteView,
} from '../view/view.ts'

/** What an article leaves out, ready to be shown. Articles are indices into the comparison's view. */
export type OmitsView = {
  readonly article: number
  readonly unknown: OmitsUnknown | null
  /** The article that it is mostly a copy of: what follows is said of that one's text. */
  readonly copyOf: { readonly article: number; readonly share: number } | null
  readonly counts: ArticleOmits['counts']
  readonly leftOut: readonly OmitView[]
  readonly perhaps: readonly OmitView[]
  readonly later: readonly OmitView[]
  readonly otherSides: readonly OtherSidesView[]
}

export type OmitView = {
  readonly kind: Omit['kind']
  /** What it is known by while the story grows. */
  readonly key: string
  /** Who is quoted, where it is a quote; what a difference is about. */
  readonly about: string | null
  readonly accounts: number
  /** The clearest words for it, and all places that tell it. */
  readonly place: PlaceView
  readonly places: readonly PlaceView[]
  /** When the first of them was published; ISO 8601, null where no date is known. */
  readonly firstAt: string | null
  readonly near: Passage | null
}

export type OtherSidesView = {
  readonly key: string
  readonly about: string
  readonly own: readonly PositionView[]
  readonly others: readonly PositionView[]
}

/** An article with this share of another's words is that one's text. */
const MOSTLY = 0.5

/** What one of the articles leaves out; null where it is not among them. */
export function toOmitsView(
  view: ComparisonView,
  all: readonly ArticleOmits[],
  id: string,
): OmitsView | null {
  const own = all.find(({ article }) => article === id)
  const article = view.articles.findIndex((each) => each.id === id)
  if (!own || article < 0) return null
  const copyOf = findOrigin(view, own, article)
  const origin = copyOf && all.find((each) => each.article === view.articles[copyOf.article].id)
  const told = origin ?? own
  const find = finder(view, article)
  const list = (omits: readonly Omit[]) => omits.flatMap((omit) => find.omit(omit) ?? [])
  return {
    ...{ article, unknown: told.unknown, copyOf, counts: told.counts },
    leftOut: list(told.leftOut),
    perhaps: list(told.perhaps),
    later: list(told.later),
    otherSides: told.otherSides.flatMap((sides) => find.sides(sides) ?? []),
  }
}

function findOrigin(
  { articles }: ComparisonView,
  { copied }: ArticleOmits,
  article: number,
): OmitsView['copyOf'] {
  const [most] = copied
  if (!most || most.share < MOSTLY) return null
  const from = articles.findIndex(({ id }) => id === most.article)
  const isOne = from >= 0 && articles[from].account === articles[article].account
  return isOne ? { article: from, share: most.share } : null
}

function finder(view: ComparisonView, own: number) {
  const isOwn = (place: PlaceView) => place.article === own
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [each.id, each]))
  const facts = byId<FactView>(view.facts)
  const quotes = byId<QuoteView>(view.quotes)
  const differences = byId<DifferenceView>([...view.differences, ...view.spellings])
  const found = ({ kind, id }: Omit): Pick<OmitView, 'key' | 'about' | 'places'> | null => {
    if (kind === 'agreement') {
      const fact = facts.get(id)
      return fact ? { key: fact.key, about: null, places: [fact.statement, ...others(fact)] } : null
    }
    if (kind === 'quote') {
      const quote = quotes.get(id)
      return quote ? { key: quote.key, about: quote.speaker, places: placesOf(quote) } : null
    }
    const difference = differences.get(id)
    const places = difference?.positions.flatMap(({ statements }) => statements) ?? []
    return difference ? { key: difference.key, about: difference.about, places } : null
  }
  return {
    omit(omit: Omit): OmitView | null {
      const told = found(omit)
      if (!told || told.places.length === 0) return null
      const { kind, accounts, near } = omit
      const { key, about, places } = told
      const dates = places.flatMap(({ article }) => view.articles[article].publishedAt ?? [])
      const firstAt = dates.sort()[0] ?? null
      return { kind, key, about, accounts, place: places[0], places, firstAt, near }
    },
    sides({ id, positions }: OtherSides): OtherSidesView | null {
      const difference = differences.get(id)
      if (!difference) return null
      const isOther = (_: PositionView, index: number) => positions.includes(index)
      return {
        ...{ key: difference.key, about: difference.about },
        own: difference.positions
          .filter((each, index) => !isOther(each, index))
          .map((each) => ({ ...each, value: valueIn(each, isOwn) })),
        others: difference.positions.filter(isOther),
      }
    },
  }
}

function others({ statement, statements }: FactView): PlaceView[] {
  return statements.filter(
    ({ article, start }) => article !== statement.article || start !== statement.start,
  )
}

/** The fullest wording first. */
function placesOf({ variants }: QuoteView): PlaceView[] {
  const ordered = [...variants].sort((a, b) => Number(b.fullest) - Number(a.fullest))
  return ordered.flatMap(({ places }) => places)
}
