import { parseDate } from '../dates.ts'
import { decodeTwice } from './decode-twice.ts'
import {
  firstAttribute,
  firstText,
  gatherSources,
  onlyText,
  type Sources,
} from './field-sources.ts'
import { baseOf, resolveAddress } from './page-address.ts'
import type { PageNode } from './page-node.ts'

/** What a page says of its article, beside the text. */
export type PageFields = {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly language: string | null
  readonly url: string | null
  /** May everybody read all of it? Null where the page does not say. */
  readonly free: boolean | null
  /** Is it a live blog? */
  readonly live: boolean
}

/** Where a value may stand. The first rule whose value is valid wins. */
type Rule = (sources: Sources) => string | null | undefined

const TITLE: readonly Rule[] = [
  ({ data }) => data.headline,
  ({ metas }) => metas.get('og:title'),
  ({ metas }) => metas.get('twitter:title'),
  ({ elements }) => onlyText(elements.get('h1')),
  ({ metas }) => metas.get('title'),
  ({ elements }) => firstText(elements.get('title')),
]

const OUTLET: readonly Rule[] = [
  ({ data }) => data.publisher,
  ({ metas }) => metas.get('og:site_name'),
  ({ metas }) => metas.get('application-name'),
  ({ metas }) => metas.get('dc.publisher'),
]

const BYLINE: readonly Rule[] = [
  ({ data }) => data.author,
  ({ metas }) => metas.get('author'),
  ({ metas }) => metas.get('article:author'),
  ({ metas }) => metas.get('parsely-author'),
  ({ metas }) => metas.get('byl'),
  ({ metas }) => metas.get('dc.creator'),
  ({ elements }) => firstText(elements.get('rel=author')),
]

const PUBLISHED: readonly Rule[] = [
  ({ data }) => data.published,
  ({ metas }) => metas.get('article:published_time'),
  ({ metas }) => metas.get('og:article:published_time'),
  ({ metas }) => metas.get('datepublished'),
  ({ metas }) => metas.get('parsely-pub-date'),
  ({ metas }) => metas.get('sailthru.date'),
  ({ metas }) => metas.get('pubdate'),
  ({ metas }) => metas.get('publish-date'),
  ({ metas }) => metas.get('date'),
  ({ metas }) => metas.get('dc.date'),
  ({ metas }) => metas.get('dc.date.issued'),
  ({ elements }) => firstAttribute(elements.get('time'), 'datetime'),
]

const MODIFIED: readonly Rule[] = [
  ({ data }) => data.modified,
  ({ metas }) => metas.get('article:modified_time'),
  ({ metas }) => metas.get('og:article:modified_time'),
  ({ metas }) => metas.get('og:updated_time'),
  ({ metas }) => metas.get('datemodified'),
  ({ metas }) => metas.get('lastmod'),
  ({ metas }) => metas.get('last-modified'),
  ({ metas }) => metas.get('revision_date'),
  ({ metas }) => metas.get('dc.date.modified'),
  ({ metas }) => metas.get('dcterms.modified'),
  ({ elements }) => firstAttribute(elements.get('time')?.filter(isModified), 'datetime'),
]

const LANGUAGE: readonly Rule[] = [
  ({ elements }) => firstAttribute(elements.get('html'), 'lang'),
  ({ data }) => data.language,
  ({ metas }) => metas.get('og:locale'),
  ({ metas }) => metas.get('content-language'),
]

const ADDRESS: readonly Rule[] = [
  ({ elements }) => firstAttribute(elements.get('canonical'), 'href'),
  ({ metas }) => metas.get('og:url'),
  ({ data }) => data.url,
]

/** What pages say of who may read them, for those that have no JSON-LD. */
const FREE: readonly Rule[] = [
  ({ data }) => (data.free === null ? null : String(data.free)),
  ({ metas }) => metas.get('isaccessibleforfree'),
  ({ metas }) => metas.get('article:content_tier'),
  ({ metas }) => metas.get('og:article:content_tier'),
]

/**
 * Finds the fields of a page by the rules above. Relative addresses are resolved against its own,
 * `address`; without it they are left out.
 */
export function findFields(root: PageNode, address: string | null = null): PageFields {
  const sources = gatherSources(root)
  const base = baseOf(firstAttribute(sources.elements.get('base'), 'href'), address)
  const outlet = first(OUTLET, sources, cleanName)
  return {
    title: first(TITLE, sources, (text) => cleanTitle(text, outlet)),
    outlet,
    byline: first(BYLINE, sources, cleanByline),
    publishedAt: first(PUBLISHED, sources, parseDate),
    modifiedAt: first(MODIFIED, sources, parseDate),
    language: first(LANGUAGE, sources, cleanLanguage),
    url: first(ADDRESS, sources, (text) => resolveAddress(text, base)),
    free: toFree(first(FREE, sources, (text) => text.toLowerCase())),
    live: sources.data.live || sources.elements.has('live'),
  }
}

function first(
  rules: readonly Rule[],
  sources: Sources,
  clean: (text: string) => string | null,
): string | null {
  for (const rule of rules) {
    const text = decodeTwice(rule(sources) ?? '').trim()
    const value = text ? clean(text) : null
    if (value) return value
  }
  return null
}

const LONGEST_TITLE = 300

/** A title without the outlet's name that pages put after it. */
function cleanTitle(text: string, outlet: string | null): string | null {
  const title = text.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE)
  const cut = outlet ? title.toLowerCase().lastIndexOf(outlet.toLowerCase()) : -1
  if (cut <= 0 || cut + (outlet?.length ?? 0) < title.length - 4) return title
  const before = title.slice(0, cut)
  return /[|–—-]\s*$/.test(before) ? before.replace(/[\s|–—-]+$/, '') : title
}

function cleanName(text: string): string | null {
  return text.length <= 80 && !/^https?:/.test(text) ? text.replace(/\s+/g, ' ') : null
}

function cleanByline(text: string): string | null {
  const name = text.replace(/\s+/g, ' ').replace(/^by:? /i, '')
  return name.length <= 150 && /\p{L}/u.test(name) && !/^https?:|@/.test(name) ? name : null
}

function cleanLanguage(text: string): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(text)?.[0].toLowerCase() ?? null
}

function toFree(said: string | null): boolean | null {
  if (said === 'false' || said === 'locked') return false
  return said === 'true' || said === 'free' ? true : null
}

function isModified({ attributes }: PageNode): boolean {
  return attributes.get('itemprop')?.toLowerCase() === 'datemodified'
}
