import type { FeedFormat } from '../../model/feed.ts'
import { childNamed, type XmlNode } from '../xml/xml-node.ts'

const FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['channel', 'cdf'],
])

export function isRoot({ name }: XmlNode): boolean {
  return FORMATS.has(name)
}

/** The channel of RSS stands within its root, beside the entries in RDF. Atom's root is it. */
export function channelOf(root: XmlNode): XmlNode {
  return childNamed(root, 'channel') ?? root
}

/** The element that a feed begins with; programs print warnings and tags of pages around it. */
export function findRoot(top: XmlNode): XmlNode | null {
  let row: XmlNode[] = [top]
  for (let depth = 0; depth < 6; depth++) {
    row = row.flatMap((node) => node.children.filter((child) => typeof child === 'object'))
    const root = row.find(isRoot)
    if (root) return root
  }
  return null
}

export function formatOf(root: XmlNode | null): FeedFormat {
  const format = FORMATS.get(root?.name ?? '') ?? 'rss'
  if (format !== 'cdf') return format
  return root && (root.attributes.has('href') || root.local === 'CHANNEL') ? 'cdf' : 'rss'
}

const ATOM_VERSIONS: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/atom\/ns#?/i, '0.3'],
  [/w3\.org\/2005\/atom/i, '1.0'],
]

/** The version that a root names, or that its namespace does. */
export function versionOf(root: XmlNode | null, format: FeedFormat): string | null {
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
