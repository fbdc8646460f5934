import { decodeTwice } from './decode-twice.ts'
import {
  firstAttribute,
  firstText,
  gatherSources,
  onlyText,
  type Sources,
} from './field-sources.ts'
import { findByline } from './find-byline.ts'
import { findDate, parseAnyDate } from './find-date.ts'
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
  /** The text that it gives to machines, in paragraphs or as HTML. */
  readonly body: readonly string[]
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
  ({ marks }) => findByline(marks),
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
  ({ metas }) => metaLike(metas, PUBLICATION),
]

/** Other names of fields that are about the publication: `rnews:datePublished`, `citation_publication_date`. */
const PUBLICATION =
  /publi(?:c|sh|ée).{0,12}(?:date|time|on$)|(?:date|time).{0,3}publi|pub_?date|(?:^|[.:_-])(?:issued|created|creation)|^(?:displaydate|citation_date|og:pubdate|article[.:]date)/

function metaLike(metas: ReadonlyMap<string, string>, names: RegExp): string | null {
  for (const [name, value] of metas)
    if (name.length < 60 && names.test(name) && !/modif|updat|expir/.test(name)) return value
  return null
}

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
  const { marks } = sources
  const base = baseOf(firstAttribute(sources.elements.get('base'), 'href'), address)
  const outlet = first(OUTLET, sources, cleanName)
  const language = first(LANGUAGE, sources, cleanLanguage)
  const url = first(ADDRESS, sources, (text) => resolveAddress(text, base))
  return {
    title: first(TITLE, sources, (text) => cleanTitle(text, outlet)),
    outlet,
    byline: bylineOf(sources, outlet),
    publishedAt:
      first(PUBLISHED, sources, (text) => parseAnyDate(text, language)) ??
      findDate(marks, url ?? address, language),
    modifiedAt: first(MODIFIED, sources, (text) => parseAnyDate(text, language)),
    language,
    url,
    free: toFree(first(FREE, sources, (text) => text.toLowerCase())),
    live: sources.data.live || sources.elements.has('live'),
    body: sources.data.body,
  }
}

/** People before the outlet: one that names itself as the author says nothing that is not known. */
function bylineOf(sources: Sources, outlet: string | null): string | null {
  const isOutlet = (name: string) => name.toLowerCase() === outlet?.toLowerCase()
  const person = first(BYLINE, sources, (text) => {
    const name = cleanByline(text, outlet)
    return name && isOutlet(name) ? null : name
  })
  const read = (text: string) => cleanByline(text, null)
  return person ?? first([...BYLINE, ({ data }) => data.authorOutlet], sources, read)
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

/** Accounts of programs that publish, which are nobody's names. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|root|user|editor|test|(?:super|web|wp-?)?admin\d*)$/i

/** A name without "by" before it and the outlet's behind it. */
function cleanByline(text: string, outlet: string | null): string | null {
  const printed = text.replace(/\s+/g, ' ').replace(/^by:? /i, '')
  const name = outlet ? withoutEnd(printed, outlet) : printed
  if (name.length > 150 || !/\p{L}/u.test(name) || NOBODY.test(name)) return null
  return /^https?:|@/.test(name) ? null : name
}

function withoutEnd(text: string, end: string): string {
  const cut = text.length - end.length
  if (cut < 4 || text.slice(cut).toLowerCase() !== end.toLowerCase()) return text
  return text.slice(0, cut).replace(/[\s,|/–—-]+$/, '')
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
