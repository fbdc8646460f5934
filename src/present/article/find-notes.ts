import { overlaps, type Span } from '../../model/span.ts'
import { countWords } from '../../text/words.ts'
import { valueIn } from '../view/differences.ts'
import type {
  ComparisonView,
  CopyView,
  DifferenceView,
  PlaceView,
  QuoteView,
  VariantView,
} from '../view/view.ts'

/** A note on a paragraph. `groups` are the keys of what it is about: its words light up with it. */
export type MarginNote = { readonly groups: readonly string[] } & (
  | { readonly kind: 'differs'; readonly difference: DifferenceSide }
  | { readonly kind: 'quoted'; readonly quote: QuoteSide }
  /** A place in each article of another account that says it too. */
  | { readonly kind: 'also'; readonly places: readonly PlaceView[] }
  | { readonly kind: 'copied'; readonly copy: CopiedPart }
  | { readonly kind: 'only-here' }
)

export type DifferenceSide = {
  readonly about: string
  readonly compatible: boolean
  readonly verdict: string
  readonly own: string
  readonly others: readonly { readonly value: string; readonly places: readonly PlaceView[] }[]
}

export type QuoteSide = {
  /** How this article's wording stands to the fullest: the same, shorter, or other words. */
  readonly wording: 'same' | 'shorter' | 'other'
  readonly warnings: readonly string[]
  /** A place in each other article that has it; of the fullest wording where this is not it. */
  readonly places: readonly PlaceView[]
}

export type CopiedPart = {
  readonly place: PlaceView
  /** The part of the paragraph's words that stand there too, 0 to 1. */
  readonly share: number
  /** Was the other published first? Null where that is not known. */
  readonly isSource: boolean | null
}

/** Less of a paragraph than this in other articles is no copy of it. */
const LEAST_SHARE = 0.3

/** The notes on each paragraph of an article, what differs first. */
export function findNotes(
  view: ComparisonView,
  article: number,
  text: string,
): (span: Span) => MarginNote[] {
  const isIn = (span: Span) => (place: PlaceView) =>
    place.article === article && overlaps(place, span)
  const isElsewhere = (place: PlaceView) =>
    view.articles[place.article].account !== view.articles[article].account
  const ofEach = (places: readonly PlaceView[]) => [
    ...new Map(places.filter(isElsewhere).map((place) => [place.article, place] as const)).values(),
  ]
  const differs = (span: Span) =>
    view.differences.flatMap((difference) => differenceNote(difference, isIn(span), ofEach))
  const quoted = (span: Span) =>
    joinSame(view.quotes.flatMap((quote) => quoteNote(quote, isIn(span), ofEach)))
  const also = (span: Span): MarginNote[] => {
    const facts = view.facts.filter(({ statements }) => statements.some(isIn(span)))
    const places = ofEach(facts.flatMap(({ statements }) => statements))
    if (places.length === 0) return []
    const sorted = places.sort((a, b) => a.article - b.article)
    return [{ kind: 'also', groups: facts.map(({ key }) => key), places: sorted }]
  }
  const copied = (span: Span) => copyNotes(view, article, text, span)
  const only = (span: Span): MarginNote[] => {
    const details = view.unique.filter(({ place }) => isIn(span)(place))
    return details.length === 0
      ? []
      : [{ kind: 'only-here', groups: details.map(({ key }) => key) }]
  }
  return (span) => [
    ...differs(span),
    ...quoted(span),
    ...also(span),
    ...copied(span),
    ...only(span),
  ]
}

type QuoteNote = Extract<MarginNote, { kind: 'quoted' }>
type IsIn = (place: PlaceView) => boolean
type OfEach = (places: readonly PlaceView[]) => PlaceView[]

function differenceNote(difference: DifferenceView, isIn: IsIn, ofEach: OfEach): MarginNote[] {
  const { key, about, compatible, verdict, positions } = difference
  const own = positions.find(({ statements }) => statements.some(isIn))
  if (!own) return []
  const others = positions.flatMap((position) => {
    const places = position === own ? [] : ofEach(position.statements)
    return places.length === 0 ? [] : [{ value: position.value, places }]
  })
  if (others.length === 0) return []
  const side = { about, compatible, verdict, own: valueIn(own, isIn), others }
  return [{ kind: 'differs', groups: [key], difference: side }]
}

function quoteNote({ key, variants }: QuoteView, isIn: IsIn, ofEach: OfEach): QuoteNote[] {
  const own = variants.find(({ places }) => places.some(isIn))
  if (!own) return []
  const fullest = variants.find((variant) => variant.fullest)
  const wording = wordingOf(own)
  const shown = wording === 'same' || !fullest ? variants : [fullest]
  const places = ofEach(shown.flatMap((variant) => variant.places))
  if (places.length === 0) return []
  const quote = { wording, warnings: own.warnings, places }
  return [{ kind: 'quoted', groups: [key], quote }]
}

/** Quotes that others have word for word are one note, with each of these articles once. */
function joinSame(notes: readonly QuoteNote[]): QuoteNote[] {
  const isSame = ({ quote }: QuoteNote) => quote.wording === 'same' && quote.warnings.length === 0
  const same = notes.filter(isSame)
  if (same.length < 2) return [...notes]
  const places = new Map(
    same.flatMap(({ quote }) => quote.places).map((place) => [place.article, place]),
  )
  const [first] = same
  const joined = {
    ...first,
    groups: same.flatMap(({ groups }) => groups),
    quote: { ...first.quote, places: [...places.values()] },
  }
  return [joined, ...notes.filter((note) => !isSame(note))]
}

function wordingOf({ fullest, pieces }: VariantView): QuoteSide['wording'] {
  const changed = pieces.filter(({ kind }) => kind !== 'same')
  if (fullest || changed.length === 0) return 'same'
  return changed.every(({ kind }) => kind === 'dropped') ? 'shorter' : 'other'
}

/** The other article that most of a paragraph stands in too. */
function copyNotes(view: ComparisonView, article: number, text: string, span: Span): MarginNote[] {
  const parts = new Map<number, { groups: string[]; place: PlaceView; words: number }>()
  for (const copy of view.copies) {
    const [own, other] = sidesOf(copy, article)
    if (!own || !other || !overlaps(own, span)) continue
    const words = countWords(
      text.slice(Math.max(own.start, span.start), Math.min(own.end, span.end)),
    )
    const part = parts.get(other.article) ?? { groups: [], place: other, words: 0 }
    parts.set(other.article, {
      ...part,
      groups: [...part.groups, copy.key],
      words: part.words + words,
    })
  }
  const all = Math.max(1, countWords(text.slice(span.start, span.end)))
  const [most] = [...parts.values()].sort(
    (a, b) => b.words - a.words || a.place.article - b.place.article,
  )
  if (!most || most.words < LEAST_SHARE * all) return []
  const share = Math.min(1, most.words / all)
  const isSource = isEarlier(view, most.place.article, article)
  return [{ kind: 'copied', groups: most.groups, copy: { place: most.place, share, isSource } }]
}

function sidesOf({ places: [one, other] }: CopyView, article: number) {
  return one.article === article ? [one, other] : other.article === article ? [other, one] : []
}

function isEarlier({ articles }: ComparisonView, other: number, own: number): boolean | null {
  const [first, second] = [articles[other].publishedAt, articles[own].publishedAt]
  return first === null || second === null || first === second ? null : first < second
}
