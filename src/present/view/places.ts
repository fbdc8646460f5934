import type { Article } from '../../model/article.ts'
import type { Comparison, Statement } from '../../model/comparison.ts'
import { findParagraphs, paragraphAt } from '../../model/paragraph.ts'
import type { Passage, Span } from '../../model/span.ts'
import { labelArticles } from './labels.ts'
import type { ArticleView, PlaceView, WordingView } from './view.ts'

/** Turns passages into places: which article, which paragraph. */
export type Places = {
  /** Null where the passage is in no article of the comparison. */
  locate(passage: Statement, anchor?: string): PlaceView | null
  locateAll(passages: readonly Statement[], group?: string): PlaceView[]
}

/** Locates passages in the articles of a comparison. */
export function createPlaces(
  articles: readonly ArticleView[],
  texts: ReadonlyMap<string, Article>,
): Places {
  const indexOf = new Map(articles.map(({ id }, index) => [id, index]))
  const known = new Map<string, readonly Span[]>()

  const paragraphsOf = (id: string): readonly Span[] | null => {
    const text = texts.get(id)?.text
    if (text === undefined) return null
    const paragraphs = known.get(id) ?? findParagraphs(text)
    known.set(id, paragraphs)
    return paragraphs
  }

  const locate = (passage: Statement, anchor: string | null = null): PlaceView | null => {
    const article = indexOf.get(passage.article)
    if (article === undefined) return null
    const { start, end, text } = passage
    const paragraphs = paragraphsOf(passage.article)
    const shown = paragraphs !== null && end > start
    return {
      ...{ article, start, end, text },
      paragraph: paragraphs && paragraphAt(paragraphs, start),
      anchor: shown ? anchor : null,
      shared: withinPassage(passage, passage.shared),
      values: [],
      isPart: passage.partly ?? false,
    }
  }

  return {
    locate,
    locateAll: (passages, group) =>
      passages.flatMap((passage, nth) => {
        const place = locate(passage, group === undefined ? undefined : anchorOf(group, nth))
        return place === null ? [] : [place]
      }),
  }
}

/** The id of a group's nth passage in the columns. */
export function anchorOf(group: string, nth: number): string {
  return `${group}-${nth + 1}`
}

/** Joins the places that hold the very same words, in the order of their first. */
export function joinWordings(places: readonly PlaceView[]): WordingView[] {
  const byText = new Map<string, PlaceView[]>()
  for (const place of places) {
    const same = byText.get(place.text)
    if (same) same.push(place)
    else byText.set(place.text, [place])
  }
  return [...byText].map(([text, joined]) => ({ text, places: joined }))
}

/** "A ¶18", as every form of the report names a place; the letter alone without the text. */
export function formatPlace(articles: readonly ArticleView[], place: PlaceView): string {
  const { siglum } = articles[place.article]
  return place.paragraph === null ? siglum : `${siglum}\u00a0¶${place.paragraph}`
}

/** A function that names a passage by the letter of its article and its paragraph. */
export function createPlaceNamer(
  comparison: Comparison,
  articles: readonly Article[],
): (passage: Passage) => string {
  const texts = new Map(articles.map((article) => [article.id, article]))
  const labelled = labelArticles(comparison.articles, comparison.accounts, texts)
  const places = createPlaces(labelled, texts)
  return (passage) => {
    const place = places.locate(passage)
    return place === null ? passage.article : formatPlace(labelled, place)
  }
}

/** The places in the order of the articles, those of one paragraph once: "A ¶1 · B ¶4". */
export function sortPlaces(places: readonly PlaceView[]): PlaceView[] {
  const sorted = [...places].sort((a, b) => a.article - b.article || a.start - b.start)
  return sorted.filter(
    ({ article, paragraph }, index) =>
      index === 0 ||
      sorted[index - 1].article !== article ||
      sorted[index - 1].paragraph !== paragraph,
  )
}

/** "A ¶1 · B ¶4; in part C ¶2": every place of a statement in a row. */
export function formatPlaces(
  articles: readonly ArticleView[],
  places: readonly PlaceView[],
): string {
  const inRow = (some: readonly PlaceView[]) =>
    sortPlaces(some)
      .map((place) => formatPlace(articles, place))
      .join(' · ')
  const [whole, part] = [
    places.filter(({ isPart }) => !isPart),
    places.filter((each) => each.isPart),
  ]
  const told = part.length === 0 ? [] : [`in part ${inRow(part)}`]
  return [...(whole.length === 0 ? [] : [inRow(whole)]), ...told].join('; ')
}

/** Spans of the article as spans of the passage's own text, in order, without overlaps. */
export function withinPassage({ start, end }: Span, spans: readonly Span[] = []): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  let free = start
  return sorted.flatMap((span) => {
    const from = Math.max(span.start, free)
    const to = Math.min(span.end, end)
    if (to <= from) return []
    free = to
    return [{ start: from - start, end: to - start }]
  })
}
