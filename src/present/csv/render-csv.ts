import type { ComparisonView, PlaceView } from '../view/view.ts'
import { type Cell, formatCsv } from './csv.ts'

export type CsvFile = { readonly name: string; readonly content: string }

type Table = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: (view: ComparisonView) => Cell[][]
}

/** Where a passage stands, in the same columns in every table. */
const PLACE = ['article', 'outlet', 'paragraph', 'start', 'end', 'text']

/** A table for each kind; a row for each passage where the kind has several. */
const TABLES: readonly Table[] = [
  {
    name: 'articles.csv',
    head: ['article', 'siglum', 'outlet', 'title', 'published_at', 'words', 'source', 'account'],
    rows: ({ articles, accounts }) =>
      articles.map(({ id, siglum, label, title, publishedAt, words, source, account }) => [
        ...[id, siglum, label, title, publishedAt, words, source],
        accounts[account]?.id ?? null,
      ]),
  },
  {
    name: 'accounts.csv',
    head: ['account', 'articles', 'basis'],
    rows: ({ accounts, articles }) =>
      accounts.map(({ id, articles: own, basis }) => [
        ...[id, own.map((index) => articles[index].id).join(' '), basis],
      ]),
  },
  {
    name: 'agreements.csv',
    head: ['agreement', 'accounts', 'attributed_to', 'partly', ...PLACE],
    rows: (view) =>
      view.facts.flatMap(({ id, accounts, attributedTo, statements }) =>
        statements.map((place) => [
          ...[id, accounts, attributedTo.join('; '), place.isPart],
          ...at(view, place),
        ]),
      ),
  },
  {
    name: 'differences.csv',
    head: ['difference', 'kind', 'about', 'compatible', 'value', 'accounts', ...PLACE],
    rows: (view) =>
      [...view.differences, ...view.spellings].flatMap(
        ({ id, kind, about, compatible, positions }) =>
          positions.flatMap(({ value, accounts, statements }) =>
            statements.map((place) => [
              ...[id, kind, about, compatible, value, accounts],
              ...at(view, place),
            ]),
          ),
      ),
  },
  {
    name: 'quotes.csv',
    head: ['quote', 'speaker', 'accounts', 'kind', 'cue', 'speaker_as', 'warnings', ...PLACE],
    rows: (view) =>
      view.quotes.flatMap(({ id, speaker, accounts, variants }) =>
        variants.flatMap(({ places, warnings }) =>
          places.map((place) => [
            ...[id, speaker, accounts, place.kind, place.cue, place.speaker, warnings.join(' ')],
            ...at(view, place),
          ]),
        ),
      ),
  },
  {
    name: 'unique.csv',
    head: ['account', ...PLACE],
    rows: (view) =>
      view.unique.map(({ account, place }) => [
        view.accounts[account]?.id ?? null,
        ...at(view, place),
      ]),
  },
  {
    name: 'reuse.csv',
    head: ['words', 'similarity', ...PLACE, ...PLACE.map((column) => `other_${column}`)],
    rows: (view) =>
      view.copies.map(({ words, similarity, places: [one, other] }) => [
        ...[words, similarity],
        ...at(view, one),
        ...at(view, other),
      ]),
  },
  {
    name: 'entities.csv',
    head: ['entity', 'name', 'kind', 'form', 'count', 'articles'],
    rows: ({ entities, articles }) =>
      entities.flatMap(({ id, name, kind, spellings }) =>
        spellings.map(({ text, count, articles: own }) => [
          ...[id, name, kind, text, count],
          own.map((index) => articles[index].id).join(' '),
        ]),
      ),
  },
  {
    name: 'timeline.csv',
    head: ['start', 'end', 'precision', 'basis', ...PLACE],
    rows: (view) =>
      view.timeline.flatMap(({ when: { start, end, precision, basis }, statements }) =>
        statements.map((place) => [start, end, precision, basis, ...at(view, place)]),
      ),
  },
  {
    name: 'brief.csv',
    head: ['line', 'sentence', 'citation', 'partly', ...PLACE],
    rows: (view) =>
      view.brief.flatMap(({ text, cites }, index) =>
        cites.map((place, nth) => [
          ...[index + 1, text, nth + 1, place.isPart],
          ...at(view, place),
        ]),
      ),
  },
  {
    name: 'notes.csv',
    head: ['level', 'code', 'message', 'article'],
    rows: ({ warnings, notes, articles }) =>
      [...warnings, ...articles.flatMap((each) => each.warnings), ...notes].map(
        ({ level, code, message, article }) => [
          ...[level, code, message],
          article === null ? null : articles[article].id,
        ],
      ),
  },
]

/** Comparison → one CSV file for each kind, in UTF-8, with a head row even where there is nothing. */
export function renderCsv(view: ComparisonView): CsvFile[] {
  return TABLES.map(({ name, head, rows }) => ({ name, content: formatCsv([head, ...rows(view)]) }))
}

function at({ articles }: ComparisonView, place: PlaceView): Cell[] {
  const { id, label } = articles[place.article]
  return [id, label, place.paragraph, place.start, place.end, place.text]
}
