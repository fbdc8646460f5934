import { renderOpml } from '../../extract/opml/render-opml.ts'
import type { KeptArticle } from '../../model/kept.ts'
import { formatCsv } from '../../present/csv/csv.ts'
import type { Store } from '../../store/store.ts'

/** Articles as JSON, a line each as JSON Lines, or a row each; sources as OPML. */
export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'opml'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What is exported, piece by piece, so that any number of articles goes through little memory. */
export async function* exportArticles(
  articles: AsyncIterable<KeptArticle> | Iterable<KeptArticle>,
  format: Exclude<ExportFormat, 'opml'>,
): AsyncGenerator<string> {
  const { head, piece, tail } = WRITERS[format]
  yield head
  let index = 0
  for await (const article of articles) yield piece(toExported(article), index++)
  yield tail
}

/** The sources that are followed, as a list that any feed reader takes. */
export async function exportSources(store: Store): Promise<string> {
  const sources = await store.sources.list()
  return renderOpml({ title: 'Synoptic', sources: sources.filter(({ kind }) => kind === 'feed') })
}

type Writer = {
  readonly head: string
  piece(article: Exported, index: number): string
  readonly tail: string
}

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'opml'>, Writer>> = {
  json: {
    head: '{"format":"synoptic.export/1","articles":[',
    piece: (article, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(article)}`,
    tail: '\n]}\n',
  },
  jsonl: { head: '', piece: (article) => `${JSON.stringify(article)}\n`, tail: '' },
  csv: {
    head: '',
    piece: (article, index) =>
      formatCsv([...(index === 0 ? [Object.keys(article)] : []), Object.values(article)]),
    tail: '',
  },
}

type Exported = ReturnType<typeof toExported>

/** The fields that `compare`, `group` and `import` read, and those that tell how it came. */
function toExported(article: KeptArticle) {
  return {
    id: article.id,
    story: article.storyId,
    outlet: article.outlet,
    title: article.title,
    byline: article.byline,
    publishedAt: article.publishedAt,
    language: article.language,
    url: article.url ?? article.addresses.find((each) => !each.startsWith('entry:')) ?? null,
    firstSeenAt: article.firstSeenAt,
    changedAt: article.changedAt,
    version: article.version,
    text: article.text,
  }
}
