import type { FeedItem } from '../../model/feed.ts'
import { readXml } from '../xml/read-xml.ts'
import { childNamed, type XmlNode } from '../xml/xml-node.ts'
import { findAddress } from './addresses.ts'
import { createNewestItems } from './keep-newest.ts'
import { type FeedBody, lend } from './lend.ts'
import { CUT, noteDates } from './notes.ts'
import { findAuthors } from './people.ts'
import { readChannel } from './read-channel.ts'
import { createDateReader, type DateReader } from './read-date.ts'
import { readItem } from './read-item.ts'
import { channelOf, findRoot, formatOf, isRoot, versionOf } from './root.ts'
import { PLACES } from './rules.ts'

const ITEMS = new Set(['item', 'entry', 'atom:entry'])

/** Elements that hold words only: where one of their like begins, one not closed has ended. */
const LEAVES = new Set(
  'title link guid pubdate comments category language lastbuilddate id updated published'.split(
    ' ',
  ),
)
const SIBLINGS = new Set([
  ...LEAVES,
  ...'item entry description summary content author content:encoded dc:creator'.split(' '),
])

/** XML → the feed that it is; null where it is none. */
export function parseXmlFeed(text: string, url: string | null): FeedBody | null {
  const dates = createDateReader()
  const newest = createNewestItems()
  const toItem = createItemReader(url, dates)
  const { top, cut } = readXml(text, url, {
    isPart: (name, parent) => ITEMS.has(name) && !parent.name.startsWith('xhtml:'),
    endsBefore,
    onPart: (node) => newest.add(toItem(node)),
  })
  const root = findRoot(top)
  if (!root && (newest.count() === 0 || childNamed(top, 'html', 'xhtml:html'))) return null
  const format = formatOf(root)
  const channel = readChannel(root ? channelOf(root) : top, root, url, dates)
  const writers = findAuthors(root ? channelOf(root) : top, PLACES.writers)
  const { items, notes } = newest.take()
  return {
    ...channel,
    format,
    version: versionOf(root, format),
    items: items.map((item) => lend(item, { language: channel.language, authors: writers })),
    notes: [...(cut ? [CUT] : []), ...noteDates(dates.unreadable), ...notes],
  }
}

function endsBefore(open: XmlNode, name: string): boolean {
  if (open.name === 'atom:link' || open.name === 'enclosure') return true
  return LEAVES.has(plain(open.name)) && SIBLINGS.has(plain(name))
}

function plain(name: string): string {
  return name.startsWith('atom:') ? name.slice(5) : name
}

/** Reads entries as they come. The site's address stands before the first of them. */
function createItemReader(url: string | null, dates: DateReader): (node: XmlNode) => FeedItem {
  let site: string | null | undefined
  return (node) => {
    if (site === undefined) {
      const channel = channelAround(node)
      site = channel && findAddress(channel, url)
    }
    return readItem(node, { url, site, dates })
  }
}

function channelAround(node: XmlNode): XmlNode | null {
  for (let at = node.parent; at; at = at.parent) if (isRoot(at)) return channelOf(at)
  return null
}
