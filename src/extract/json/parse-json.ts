import type { Article } from '../../model/article.ts'
import type { Note } from '../../model/note.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, idOf } from '../compose-article.ts'
import { parseDate } from '../dates.ts'
import { roledParagraphs } from '../text/parse-text.ts'
import { withHeadline } from '../with-headline.ts'

/** The names under which a field is known: the first one with a value wins. */
const FIELDS = {
  id: ['id', 'guid'],
  text: ['text', 'body', 'articleBody', 'content', 'content_text', 'maintext'],
  title: ['title', 'headline', 'name'],
  outlet: ['outlet', 'publisher', 'siteName', 'source', 'source_domain', 'site'],
  byline: ['byline', 'author', 'authors', 'creator'],
  url: ['url', 'link', 'canonical', 'canonicalUrl'],
  publishedAt: [
    'publishedAt',
    'published',
    'datePublished',
    'date_published',
    'date_publish',
    'date',
  ],
  modifiedAt: [
    'modifiedAt',
    'dateModified',
    'date_modified',
    'date_modify',
    'updatedAt',
    'updated',
  ],
  language: ['language', 'lang', 'inLanguage'],
} as const

/** Reads one JSON value: an article, a list of articles, or an object that holds such a list. */
export function parseJson(input: ArticleInput, text: string): Article[] {
  const value = parseValue(text)
  if (value === undefined) return [broken(input, 'invalid-json', 'This is no valid JSON.')]
  const items = listOf(value)
  return items.map((item, i) => articleOf(input, item, items.length > 1 ? i + 1 : null))
}

/** Reads JSON Lines. A line that is no JSON is told of by its number, and the others are read. */
export function parseJsonLines(input: ArticleInput, text: string): Article[] {
  const articles: Article[] = []
  for (const [i, line] of text.split('\n').entries())
    if (line.trim() !== '') articles.push(parseJsonLine(input, line, i + 1))
  return articles
}

/** Reads the article in one line of JSON Lines; `place` is the line's number. */
export function parseJsonLine(
  input: Omit<ArticleInput, 'body'>,
  line: string,
  place: number,
): Article {
  const value = parseValue(line)
  return value === undefined
    ? broken(input, 'invalid-json-line', `Line ${place} is no valid JSON.`, place)
    : articleOf(input, value, place)
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (isRecord(value) && read(value, FIELDS.text) === null)
    for (const key of ['articles', 'items', 'documents'])
      if (Array.isArray(value[key])) return value[key]
  return [value]
}

function articleOf(
  input: Omit<ArticleInput, 'body'>,
  value: unknown,
  place: number | null,
): Article {
  const name = place === null ? idOf(input.source) : `${idOf(input.source)}-${place}`
  const record = isRecord(value) ? value : {}
  const body = read(record, FIELDS.text)
  if (body === null) {
    const message = `${place === null ? 'The JSON' : `Article ${place}`} has no field "text".`
    return broken(input, 'no-text', message, place)
  }
  const title = read(record, FIELDS.title)
  return composeArticle(
    {
      source: input.source,
      id: read(record, FIELDS.id) ?? name,
      title,
      outlet: input.outlet ?? read(record, FIELDS.outlet),
      byline: read(record, FIELDS.byline),
      url: read(record, FIELDS.url),
      language: read(record, FIELDS.language)?.slice(0, 2).toLowerCase() ?? null,
      publishedAt: input.publishedAt ?? parseDate(read(record, FIELDS.publishedAt) ?? ''),
      modifiedAt: parseDate(read(record, FIELDS.modifiedAt) ?? ''),
      paywalled: isPaywalled(record),
    },
    withHeadline(title, roledParagraphs(body)),
  )
}

function isPaywalled({ paywalled, isAccessibleForFree: free }: Record<string, unknown>): boolean {
  return paywalled === true || free === false || String(free).toLowerCase() === 'false'
}

/** A field's text: a string, the name in an object, or the texts of a list. */
function read(record: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const text = Object.hasOwn(record, name) ? textOf(record[name]) : null
    if (text) return text
  }
  return null
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || null
  if (isRecord(value)) return typeof value.name === 'string' ? value.name : null
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function broken(
  { source, outlet }: Omit<ArticleInput, 'body'>,
  code: string,
  message: string,
  place: number | null = null,
): Article {
  const id = place === null ? idOf(source) : `${idOf(source)}-${place}`
  const note: Omit<Note, 'place'> = { code, message, level: 'error' }
  return composeArticle({ source, id, outlet }, [], [note])
}
