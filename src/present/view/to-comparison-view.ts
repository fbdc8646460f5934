import type { Article } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { Note } from '../../model/note.ts'
import type { When } from '../../model/reading.ts'
import type { Passage } from '../../model/span.ts'
import { foldWords } from '../../text/folded-words.ts'
import { sha256 } from '../../text/hash.ts'
import { viewBrief } from './brief.ts'
import { type Group, viewColumns } from './columns.ts'
import { viewDifference } from './differences.ts'
import { viewEntity } from './entities.ts'
import { indexSides, viewFact } from './facts.ts'
import { labelAccounts, labelArticles } from './labels.ts'
import { withBriefKeys, withEventKeys } from './line-keys.ts'
import { createPlaces, joinWordings, type Places } from './places.ts'
import { viewQuotes } from './quotes.ts'
import { indexCopies } from './shared-wording.ts'
import { viewTitle } from './title.ts'
import type {
  ArticleView,
  ComparisonView,
  DifferenceView,
  NoteView,
  PlaceView,
  ToldByView,
} from './view.ts'
import { formatWhen } from './when.ts'

export type ViewOptions = {
  /** What the report is headed by; else a headline, else the facts. */
  readonly title?: string | null
  /** What went wrong before anything was compared, a sentence each. */
  readonly warnings?: readonly string[]
  /** The number of the letter that the first article has; else 0, A. */
  readonly firstLetter?: number
  /** Are the articles kept, under ids that commands take? */
  readonly kept?: boolean
}

/** Comparison → view. The articles bring the texts for the columns; without them there are none. */
export function toComparisonView(
  comparison: Comparison,
  articles: readonly Article[],
  options: ViewOptions = {},
): ComparisonView {
  const texts = new Map(articles.map((article) => [article.id, article]))
  const labelled = labelArticles(
    comparison.articles,
    comparison.accounts,
    texts,
    options.firstLetter,
  )
  const accounts = labelAccounts(comparison.accounts, labelled)
  const places = createPlaces(labelled, texts)
  const disputes = comparison.differences.map((each, index) =>
    viewDifference(each, index, places, labelled),
  )
  const differences = disputes.filter(({ spelling }) => !spelling)
  const spellings = disputes.filter(({ spelling }) => spelling)
  const copies = viewCopies(comparison, places)
  const context = {
    places,
    articles: labelled,
    accounts: accounts.length,
    sides: indexSides(differences),
    copies: indexCopies(copies, labelled),
  }
  const facts = comparison.agreements.flatMap((each, index) => viewFact(each, index, context))
  facts.sort((a, b) => Number(a.isNaming) - Number(b.isNaming) || b.accounts - a.accounts)
  const brief = withBriefKeys(viewBrief(comparison.brief, places, differences), facts)
  const entities = comparison.entities.map((entity) => viewEntity(entity, labelled))
  const notes = comparison.notes.map((note) => viewNote(note, labelled, places))
  const given = (options.warnings ?? []).map(warn)
  const listed = {
    ...{ brief, facts, differences, spellings, copies },
    quotes: viewQuotes(comparison.quotes, places),
    unique: viewUnique(comparison, places),
    timeline: withEventKeys(viewTimeline(comparison, places, labelled)),
  }
  const corrections = viewCorrections(comparison, places)
  return {
    title: viewTitle(options.title ?? null, labelled, brief, entities),
    articles: labelled.map((article, index) => ({
      ...article,
      keptId: options.kept ? article.id : null,
      warnings: notes.filter((note) => isOfArticle(note) && note.article === index),
      corrections: corrections.filter((place) => place.article === index),
    })),
    accounts,
    warnings: [...given, ...notes.filter(comesFirst)],
    ...listed,
    toldBy: viewToldBy(comparison, places),
    entities,
    columns: viewColumns(labelled, texts, [
      ...gatherGroups(listed),
      ...corrections.map((place, index) => group(`n${index + 1}`, 'cite', [place])),
    ]),
    notes: notes.filter((note) => !comesFirst(note) && !isOfArticle(note)),
  }
}

function warn(message: string): NoteView {
  return { level: 'warning', code: 'given', message, article: null, place: null }
}

/** What changes how everything else is read stands before it, and what the reader could still give. */
const FIRST: ReadonlySet<string> = new Set(['different-events', 'days-without-date'])

function comesFirst({ level, code, article }: NoteView): boolean {
  return level === 'error' || FIRST.has(code) || (level !== 'info' && article === null)
}

/** A warning of a whole article stands beside it. */
function isOfArticle(note: NoteView): boolean {
  return note.level === 'warning' && note.place === null && !comesFirst(note)
}

type Listed = Pick<
  ComparisonView,
  'brief' | 'facts' | 'differences' | 'spellings' | 'copies' | 'quotes' | 'unique' | 'timeline'
>

/** What lights up together in the columns, by what lists it. */
export function gatherGroups(listed: Listed): Group[] {
  const { facts, quotes, unique, copies, timeline, brief } = listed
  const sides = (kind: Group['kind']) => (difference: DifferenceView) => ({
    key: difference.key,
    kind,
    places: difference.positions.flatMap(({ statements }) => statements),
  })
  return [
    ...facts.map(({ key, statements }) => group(key, 'fact', statements)),
    ...listed.differences.map(sides('difference')),
    ...listed.spellings.map(sides('spelling')),
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
    ...brief.map(({ key, cites }) => group(key, 'cite', cites)),
  ]
}

function group(key: string, kind: Group['kind'], places: readonly PlaceView[]): Group {
  return { key, kind, places }
}

function viewUnique({ unique, accounts }: Comparison, places: Places) {
  const indexOf = new Map(accounts.map(({ id }, index) => [id, index]))
  return unique.flatMap(({ passage, account, key: lasting = null }, index) => {
    const key = `u${index + 1}`
    const place = places.locate(passage, `${key}-1`)
    return place === null ? [] : [{ key, lasting, place, account: indexOf.get(account) ?? -1 }]
  })
}

/** On whose word the statements of each article are told. */
function viewToldBy({ toldBy = [] }: Comparison, places: Places): ToldByView[] {
  return toldBy.flatMap(({ source, name, anonymous, statement }) => {
    const place = places.locate(source)
    return place === null ? [] : [{ name, anonymous, place, statement }]
  })
}

/** What outlets say of their own texts. */
function viewCorrections({ articles }: Comparison, places: Places): PlaceView[] {
  const passages = articles.flatMap(({ corrections = [] }) => corrections)
  return passages.flatMap((passage, index) => places.locate(passage, `n${index + 1}-1`) ?? [])
}

function viewCopies({ reuse }: Comparison, places: Places) {
  return reuse.flatMap(({ passages, words, similarity }, index) => {
    const key = `r${index + 1}`
    const [one, other] = places.locateAll(passages, key)
    if (!one || !other) return []
    const lasting = sha256(foldWords(`copy ${one.text} ${other.text}`)).slice(0, 10)
    return [{ key, lasting, places: [one, other] as const, words, similarity }]
  })
}

function viewTimeline({ timeline }: Comparison, places: Places, articles: readonly ArticleView[]) {
  const joined: { when: When; label: string; statements: Passage[] }[] = []
  for (const { when, statements } of timeline) {
    const label = formatWhen(when)
    const last = joined[joined.length - 1]
    // Two times that read the same, as "June" and "the end of June" do, are one to the reader.
    if (last?.label === label && last.when.basis === when.basis) last.statements.push(...statements)
    else joined.push({ when, label, statements: [...statements] })
  }
  return joined.map(({ when, label, statements }, index) => {
    const key = `t${index + 1}`
    const located = places.locateAll(statements, key)
    const accounts = new Set(located.map(({ article }) => articles[article].account)).size
    const shown = { key, lasting: null, when, label }
    return { ...shown, statements: located, wordings: joinWordings(located), accounts }
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
