import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Article } from '../../model/article.ts'
import type { KeptArticle } from '../../model/kept.ts'
import { toId } from './ids.ts'
import type { ArticleRow } from './rows.ts'

/** What tells of an article's text and place in time, as columns. */
export function toTextColumns(article: Article, firstSeenAt: string) {
  const { id: _, outlet, title, text, ...doc } = article
  return {
    outlet,
    at: momentOf(article.publishedAt, firstSeenAt),
    sha256: createHash('sha256').update(text).digest('hex'),
    title,
    doc: JSON.stringify(doc),
    text,
  }
}

/** When an article counts as published: a day begins at midnight; nothing is from the future. */
export function momentOf(publishedAt: string | null, firstSeenAt: string): string {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
  if (Number.isNaN(time) || time > Date.parse(firstSeenAt)) return firstSeenAt
  return new Date(time).toISOString()
}

export type FullRow = Selectable<ArticleRow> & { story_id: number | null }

/** An article as it was handed over, with how it came. */
export function toKeptArticle(row: FullRow, addresses: readonly string[]): KeptArticle {
  return {
    ...parseDoc(row.doc),
    id: toId('article', row.id),
    outlet: row.outlet,
    title: row.title,
    text: row.text,
    addresses,
    sourceId: row.source_id === null ? null : toId('source', row.source_id),
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    version: row.version,
    storyId: row.story_id === null ? null : toId('story', row.story_id),
  }
}

function parseDoc(doc: string): Omit<Article, 'id' | 'outlet' | 'title' | 'text'> {
  return JSON.parse(doc)
}
