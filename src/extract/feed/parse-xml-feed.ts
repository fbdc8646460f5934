import type { FeedFormat } from '../../model/feed.ts'
import { readXml } from '../xml/read-xml.ts'
import { childNamed, type XmlNode } from '../xml/xml-node.ts'
import { findAddress } from './addresses.ts'
import { createNewestItems } from './keep-newest.ts'
import { type FeedBody, lend } from './lend.ts'
import { CUT, noteDates } from './notes.ts'
import { readChannel } from './read-channel.ts'
import { createDateReader } from './read-date.ts'
import { readItem } from './read-item.ts'

const ITEMS = new Set(['item', 'entry', 'atom:entry'])

const FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['channel', 'cdf'],
])

/** Elements of RSS that hold words only: where the next of them begins, one not closed has ended. */
const LEAVES = new Set('title link guid pubdate author comments category language'.split(' '))
const SIBLINGS = new Set([...LEAVES, ...ITEMS, 'description', 'content:encoded', 'dc:creator'])

/** XML → the feed that it is; null where it is none. */
export function parseXmlFeed(text: string, url: string | null): FeedBody | null {
  const dates = createDateReader()
  const newest = createNewestItems()
  let channel: XmlNode | null = null
  let site: string | null = null
  const { top, cut } = readXml(text, url, {
    isPart: (name, parent) => ITEMS.has(name) && !parent.name.startsWith('xhtml:'),
    endsBefore: (open, name) => LEAVES.has(open.name) && SIBLINGS.has(name),
    onPart: (node) => {
      if (channel === null || site === null) {
        channel ??= channelAround(node)
        site = channel ? findAddress(channel, url) : null
      }
      newest.add(readItem(node, { url, site, dates }))
    },
  })
  const root = findRoot(top)
  if (!root && newest.count() === 0) return null
  const format = formatOf(root)
  const read = readChannel(root ? channelOf(root) : top, root, url, dates)
  const { items, notes } = newest.take()
  return {
    ...read,
    format,
    version: versionOf(root, format),
    items: items.map((item) => lend(item, read)),
    notes: [...(cut && text.trim() ? [CUT] : []), ...noteDates(dates.unreadable), ...notes],
  }
}

function channelAround(node: XmlNode): XmlNode | null {
  for (let at = node.parent; at; at = at.parent) if (FORMATS.has(at.name)) return channelOf(at)
  return null
}

/** The channel of RSS stands within its root, beside the entries in RDF. Atom's root is it. */
function channelOf(root: XmlNode): XmlNode {
  return childNamed(root, 'channel') ?? root
}

function findRoot(top: XmlNode): XmlNode | null {
  let row: XmlNode[] = [top]
  for (let depth = 0; depth < 6; depth++) {
    row = row.flatMap((node) => node.children.filter((child) => typeof child === 'object'))
    const root = row.find(({ name }) => FORMATS.has(name))
    if (root) return root
  }
  return null
}

function formatOf(root: XmlNode | null): FeedFormat {
  const format = FORMATS.get(root?.name ?? '') ?? 'rss'
  if (format !== 'cdf') return format
  return root && (root.attributes.has('href') || root.local === 'CHANNEL') ? 'cdf' : 'rss'
}

const ATOM_VERSIONS: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/atom\/ns#?/i, '0.3'],
  [/w3\.org\/2005\/atom/i, '1.0'],
]

function versionOf(root: XmlNode | null, format: FeedFormat): string | null {
  const printed = root?.attributes.get('version')?.trim().slice(0, 20)
  if (printed) return printed
  const spaces = [...(root?.attributes ?? [])].flatMap(([name, value]) =>
    name.startsWith('xmlns') ? value : [],
  )
  if (format === 'atom')
    return ATOM_VERSIONS.find(([pattern]) => spaces.some((each) => pattern.test(each)))?.[1] ?? null
  if (format !== 'rdf') return null
  if (spaces.some((each) => /my\.netscape\.com\/rdf|channel\.netscape\.com/i.test(each)))
    return '0.90'
  return spaces.some((each) => /purl\.org\/rss\/1\.0\/?$/i.test(each)) ? '1.0' : null
}
