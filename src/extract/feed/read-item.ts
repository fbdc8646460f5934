import type { FeedItem } from '../../model/feed.ts'
import { childNamed, childrenNamed, type XmlNode, xmlText } from '../xml/xml-node.ts'
import { baseOf, findAddress, nearerBase } from './addresses.ts'
import { findCategories } from './categories.ts'
import { cleanName, findAuthors } from './people.ts'
import { type DateReader, readDate } from './read-date.ts'
import { firstValue, PLACES } from './rules.ts'
import { htmlOf, lineOf } from './words.ts'

/** What an entry needs to know of its feed. */
export type ItemContext = {
  readonly url: string | null
  readonly site: string | null
  readonly dates: DateReader
}

/** An entry's element → the entry. What its feed lends it (language, authors) is added later. */
export function readItem(node: XmlNode, context: ItemContext): FeedItem {
  const base = baseOf(node, context.url, context.site)
  const html = (names: readonly string[]) =>
    firstValue(node, names, (child) => htmlOf(child, nearerBase(child, node, base)))
  return {
    id: findId(node),
    url: findAddress(node, base),
    title: firstValue(node, PLACES.title, lineOf),
    authors: findAuthors(node, PLACES.authors),
    outlet: findOutlet(node),
    publishedAt: readDate(node, PLACES.published, context.dates),
    updatedAt: readDate(node, PLACES.updated, context.dates) ?? lastModified(node, context.dates),
    summary: html(PLACES.summary),
    content: html(PLACES.content),
    language: findLanguage(node),
    categories: findCategories(node),
  }
}

/** CDF has the date of an entry's change in an attribute. */
function lastModified(node: XmlNode, dates: DateReader): string | null {
  const printed = node.attributes.get('lastmod')
  return printed ? dates.read(printed) : null
}

function findId(node: XmlNode): string | null {
  const id = firstValue(node, PLACES.id, (child) => xmlText(child).trim().slice(0, 4000) || null)
  return id ?? node.attributes.get('rdf:about')?.trim() ?? null
}

/** The language of the text stands nearest to it. Empty where the entry takes its feed's back. */
function findLanguage(node: XmlNode): string | null {
  const content = childNamed(node, ...PLACES.content, ...PLACES.summary, ...PLACES.title)
  const own = firstValue(node, PLACES.language, lineOf)
  const marked = content ? content.language : node.language
  return own ?? marked
}

/** The feed that an entry was taken from names the outlet; so do gatherings of many outlets. */
function findOutlet(node: XmlNode): string | null {
  for (const source of childrenNamed(node, 'source', 'atom:source')) {
    const title = childNamed(source, 'atom:title', 'title')
    const name = lineOf(title ?? source)
    if (name && (title || source.name === 'source')) return name
  }
  return cleanName(firstValue(node, ['dc:publisher', 'dcterms:publisher'], lineOf))
}
