import { escapeText } from 'entities/escape'
import type { FeedItem } from '../../model/feed.ts'
import type { Note } from '../../model/note.ts'
import { webAddress } from '../xml/absolute.ts'
import { cleanHtml } from './clean-html.ts'
import { createNewestItems } from './keep-newest.ts'
import { type FeedBody, lend } from './lend.ts'
import { CUT, noteDates } from './notes.ts'
import { oneLine } from './plain-text.ts'
import { readCutJson } from './read-cut-json.ts'
import { createDateReader, type DateReader } from './read-date.ts'

type Fields = Readonly<Record<string, unknown>>

/** JSON Feed 1 and 1.1 → the feed; null where the text is no JSON Feed. */
export function parseJsonFeed(text: string, url: string | null): FeedBody | null {
  const read = readCutJson(text)
  const feed = asFields(read?.value)
  if (!read || !feed || !isFeed(feed)) return null
  const dates = createDateReader()
  const site = webAddress(line(feed.home_page_url), url)
  const language = line(feed.language)
  const authors = namesOf(feed)
  const newest = createNewestItems()
  for (const each of list(feed.items)) {
    const fields = asFields(each)
    if (fields) newest.add(lend(readItem(fields, url ?? site, dates), { authors, language }))
  }
  const { items, notes } = newest.take()
  const all: Note[] = [...(read.cut ? [CUT] : []), ...noteDates(dates.unreadable), ...notes]
  return {
    format: 'json-feed',
    version: /\/version\/([\d.]{1,10})/.exec(line(feed.version) ?? '')?.[1] ?? null,
    title: line(feed.title),
    description: escaped(feed.description),
    link: site,
    self: webAddress(line(feed.feed_url), url),
    language,
    authors,
    categories: [],
    rights: null,
    updatedAt: null,
    items,
    notes: all,
  }
}

/** It says that it is one, or it has what makes one. */
function isFeed(feed: Fields): boolean {
  if (!Array.isArray(feed.items)) return false
  if (/jsonfeed\.org/i.test(line(feed.version) ?? '')) return true
  const first = asFields(feed.items[0])
  const holds = first && ['content_html', 'content_text'].some((key) => Object.hasOwn(first, key))
  return Boolean(holds) && line(feed.title) !== null
}

function readItem(fields: Fields, base: string | null, dates: DateReader): FeedItem {
  const date = (value: unknown) => (typeof value === 'string' ? dates.read(value) : null)
  const html = typeof fields.content_html === 'string' ? wellFormed(fields.content_html) : null
  return {
    id: line(typeof fields.id === 'number' ? String(fields.id) : fields.id),
    url: webAddress(line(fields.url), base) ?? webAddress(line(fields.external_url), base),
    title: line(fields.title),
    authors: namesOf(fields),
    outlet: null,
    publishedAt: date(fields.date_published),
    updatedAt: date(fields.date_modified),
    summary: escaped(fields.summary),
    content: (html && cleanHtml(html, base)) || escaped(fields.content_text),
    language: line(fields.language),
    categories: list(fields.tags).flatMap((tag) => line(tag) ?? []),
  }
}

/** Version 1 has one author, version 1.1 a list. */
function namesOf(fields: Fields): string[] {
  const names = [...list(fields.authors), fields.author].flatMap(
    (person) => line(asFields(person)?.name) ?? [],
  )
  return [...new Set(names)]
}

function asFields(value: unknown): Fields | null {
  return isFields(value) ? value : null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function line(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(wellFormed(value)) : null
}

function escaped(value: unknown): string | null {
  return typeof value === 'string' ? escapeText(wellFormed(value).trim()) || null : null
}

/** JSON can spell halves of characters and control characters, which no text has. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
}
