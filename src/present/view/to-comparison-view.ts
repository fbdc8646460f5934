import type { Article } from '../../model/article.ts'
import type { BriefLine, Comparison, Difference, Entity } from '../../model/comparison.ts'
import type { Note } from '../../model/note.ts'
import type { Passage } from '../../model/span.ts'
import { type Group, viewColumns } from './columns.ts'
import { indexSides, viewFact } from './facts.ts'
import { labelAccounts, labelArticles } from './labels.ts'
import { createPlaces, joinWordings, type Places } from './places.ts'
import { viewQuotes } from './quotes.ts'
import { chooseTitle } from './title.ts'
import type {
  ArticleView,
  BriefView,
  ComparisonView,
  DifferenceView,
  EntityView,
  NoteView,
  PlaceView,
} from './view.ts'
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
    title: chooseTitle(labelled),
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

function group(key: string, kind: Group['kind'], places: readonly PlaceView[]): Group {
  return { key, kind, places }
}

function viewDifference(difference: Difference, index: number, places: Places): DifferenceView {
  const { id, kind, about, compatible } = difference
  const key = `d${index + 1}`
  const positions = difference.positions.map(({ value, accounts, statements }, nth) => {
    const located = places.locateAll(statements, `${key}-${nth + 1}`)
    const articles = [...new Set(located.map(({ article }) => article))].sort((a, b) => a - b)
    return { value, accounts, statements: located, wordings: joinWordings(located), articles }
  })
  const verdict = compatible ? 'can all hold' : CLASHES[kind]
  return { key, id, kind, about, compatible, verdict, positions }
}

/** What is wrong when not all sides can hold. */
const CLASHES: Readonly<Record<Difference['kind'], string>> = {
  duration: 'cannot all hold',
  number: 'cannot all hold',
  date: 'cannot all hold',
  place: 'cannot all hold',
  attribution: 'different sources',
  list: 'different members',
  name: 'different spellings',
  wording: 'different wordings',
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

/** Numbers what the brief cites in the order of first citation; a passage keeps its number. */
function viewBrief(
  lines: readonly BriefLine[],
  places: Places,
): { brief: BriefView[]; citations: PlaceView[] } {
  const citations: PlaceView[] = []
  const numbers = new Map<string, number>()
  const numberOf = (passage: Passage): number[] => {
    const key = `${passage.start} ${passage.end} ${passage.article}`
    const known = numbers.get(key)
    if (known !== undefined) return [known]
    const place = places.locate(passage, `c${citations.length + 1}-1`)
    if (place === null) return []
    numbers.set(key, citations.push(place))
    return [citations.length]
  }
  const brief = lines.map(({ text, cites }) => {
    return { text, citations: [...new Set(cites.flatMap(numberOf))] }
  })
  return { brief, citations }
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

function viewEntity(
  { id, name, kind, forms }: Entity,
  articles: readonly ArticleView[],
): EntityView {
  const indexOf = new Map(articles.map((article, index) => [article.id, index]))
  const spellings = new Map<string, { text: string; count: number; articles: number[] }>()
  for (const { article, text, count } of forms) {
    const spelling = spellings.get(text) ?? { text, count: 0, articles: [] }
    const index = indexOf.get(article)
    if (index !== undefined && !spelling.articles.includes(index)) spelling.articles.push(index)
    spelling.count += count
    spellings.set(text, spelling)
  }
  const sorted = [...spellings.values()].sort(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
  )
  for (const spelling of sorted) spelling.articles.sort((a, b) => a - b)
  return { id, name, kind, spellings: sorted }
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
