import type { Article } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { Note } from '../../model/note.ts'
import { chooseHeadline } from '../../text/choose-headline.ts'
import { viewBrief } from './brief.ts'
import { type Group, viewColumns } from './columns.ts'
import { viewDifference } from './differences.ts'
import { viewEntity } from './entities.ts'
import { indexSides, viewFact } from './facts.ts'
import { labelAccounts, labelArticles } from './labels.ts'
import { createPlaces, joinWordings, type Places } from './places.ts'
import { viewQuotes } from './quotes.ts'
import type { ArticleView, ComparisonView, NoteView, PlaceView, TitleView } from './view.ts'
import { formatWhen } from './when.ts'

/** Comparison → view. The articles bring the texts for the columns; without them there are none. */
export function toComparisonView(
  comparison: Comparison,
  articles: readonly Article[],
): ComparisonView {
  const texts = new Map(articles.map((article) => [article.id, article]))
  const labelled = labelArticles(comparison.articles, comparison.accounts, texts)
  const accounts = labelAccounts(comparison.accounts, labelled)
  const places = createPlaces(labelled, texts)
  const differences = comparison.differences.map((each, index) =>
    viewDifference(each, index, places),
  )
  const context = {
    places,
    articles: labelled,
    accounts: accounts.length,
    sides: indexSides(differences),
  }
  const facts = comparison.agreements.flatMap((each, index) => viewFact(each, index, context))
  facts.sort((a, b) => b.accounts - a.accounts)
  const quotes = viewQuotes(comparison.quotes, places)
  const unique = viewUnique(comparison, places)
  const copies = viewCopies(comparison, places)
  const timeline = viewTimeline(comparison, places, labelled)
  const { brief, citations } = viewBrief(comparison.brief, places)
  const groups: Group[] = [
    ...facts.map(({ key, statements }) => group(key, 'fact', statements)),
    ...differences.map(({ key, positions }) =>
      group(
        key,
        'difference',
        positions.flatMap(({ statements }) => statements),
      ),
    ),
    ...quotes.map(({ key, variants }) =>
      group(
        key,
        'quote',
        variants.flatMap((variant) => variant.places),
      ),
    ),
    ...unique.map(({ key, place }) => group(key, 'unique', [place])),
    ...copies.map(({ key, places }) => group(key, 'copy', places)),
    ...timeline.map(({ key, statements }) => group(key, 'event', statements)),
    ...citations.map((place, index) => group(`c${index + 1}`, 'cite', [place])),
  ]
  return {
    title: viewTitle(labelled),
    articles: labelled,
    accounts,
    brief,
    citations,
    facts,
    differences,
    quotes,
    unique,
    copies,
    entities: comparison.entities.map((entity) => viewEntity(entity, labelled)),
    timeline,
    columns: viewColumns(labelled, texts, groups),
    notes: comparison.notes.map((note) => viewNote(note, labelled, places)),
  }
}

function viewTitle(articles: readonly ArticleView[]): TitleView | null {
  const article = chooseHeadline(articles.map(({ title }) => title))
  const text = articles[article]?.title
  return text ? { text, article } : null
}

function group(key: string, kind: Group['kind'], places: readonly PlaceView[]): Group {
  return { key, kind, places }
}

function viewUnique({ unique, accounts }: Comparison, places: Places) {
  const indexOf = new Map(accounts.map(({ id }, index) => [id, index]))
  return unique.flatMap(({ passage, account }, index) => {
    const key = `u${index + 1}`
    const place = places.locate(passage, `${key}-1`)
    return place === null ? [] : [{ key, place, account: indexOf.get(account) ?? -1 }]
  })
}

function viewCopies({ reuse }: Comparison, places: Places) {
  return reuse.flatMap(({ passages, words, similarity }, index) => {
    const key = `r${index + 1}`
    const [one, other] = places.locateAll(passages, key)
    return one && other ? [{ key, places: [one, other] as const, words, similarity }] : []
  })
}

function viewTimeline({ timeline }: Comparison, places: Places, articles: readonly ArticleView[]) {
  return timeline.map(({ when, statements }, index) => {
    const key = `t${index + 1}`
    const located = places.locateAll(statements, key)
    const accounts = new Set(located.map(({ article }) => articles[article].account)).size
    const wordings = joinWordings(located)
    return { key, when, label: formatWhen(when), statements: located, wordings, accounts }
  })
}

function viewNote(
  { level, code, message, place }: Note,
  articles: readonly ArticleView[],
  places: Places,
): NoteView {
  if (place === null) return { level, code, message, article: null, place: null }
  const id = typeof place === 'string' ? place : place.article
  const found = articles.findIndex((article) => article.id === id)
  const located = typeof place === 'string' ? null : places.locate(place)
  return { level, code, message, article: found < 0 ? null : found, place: located }
}
