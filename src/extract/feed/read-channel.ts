import type { Feed } from '../../model/feed.ts'
import { childNamed, type XmlNode } from '../xml/xml-node.ts'
import { baseOf, findAddress, findSelf } from './addresses.ts'
import { findCategories } from './categories.ts'
import { findAuthors } from './people.ts'
import { type DateReader, readDate } from './read-date.ts'
import { firstValue, PLACES } from './rules.ts'
import { htmlOf, lineOf } from './words.ts'

export type Channel = Omit<Feed, 'encoding' | 'format' | 'version' | 'items' | 'notes'>

/** What a feed says of itself: the element that holds it, and the root around that. */
export function readChannel(
  channel: XmlNode,
  root: XmlNode | null,
  url: string | null,
  dates: DateReader,
): Channel {
  const base = baseOf(channel, url, null)
  const language = firstValue(channel, PLACES.language, lineOf)
  return {
    title: firstValue(channel, PLACES.title, lineOf),
    description: firstValue(channel, PLACES.description, (child) => htmlOf(child, base)),
    link: findAddress(channel, base),
    self: findSelf(channel, base) ?? (root ? findSelf(root, base) : null),
    language: language ?? findLanguage(channel),
    authors: findAuthors(channel, PLACES.authors),
    categories: findCategories(channel),
    rights: firstValue(channel, PLACES.rights, lineOf),
    updatedAt:
      readDate(channel, PLACES.updated, dates) ??
      readDate(channel, PLACES.published, dates) ??
      dates.read(channel.attributes.get('lastmod') ?? ''),
  }
}

function findLanguage(channel: XmlNode): string | null {
  return channel.language || childNamed(channel, ...PLACES.title)?.language || null
}
