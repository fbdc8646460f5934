import { webAddress } from '../xml/absolute.ts'
import { childrenNamed, type XmlNode, xmlText } from '../xml/xml-node.ts'

/** The base of an element's addresses: its `xml:base`, else the site where the feed stands elsewhere. */
export function baseOf(node: XmlNode, url: string | null, site: string | null): string | null {
  if (node.base !== null && node.base !== url) return node.base
  if (url === null || (site !== null && hostOf(site) !== hostOf(url))) return site ?? url
  return url
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}

type Rule = (node: XmlNode, base: string | null) => string | null

/** Where the address of an entry, or of a feed's site, may stand. */
const RULES: readonly Rule[] = [
  (node, base) => textAddress(node, 'feedburner:origlink', base),
  (node, base) => textAddress(node, 'link', base),
  (node, base) => alternate(node, base),
  (node, base) => webAddress(node.attributes.get('href'), base),
  (node, base) => permanentId(node, base),
  (node, base) => webAddress(node.attributes.get('rdf:about'), base),
  (node) => textAddress(node, 'dc:identifier', null),
  (node) => textAddress(node, 'atom:id', null),
  (node, base) => source(node, base),
]

/** The address that a reader opens; null where there is none on the web. */
export function findAddress(node: XmlNode, base: string | null): string | null {
  for (const rule of RULES) {
    const found = rule(node, base)
    if (found) return found
  }
  return null
}

/** The address that a feed says it stands at. */
export function findSelf(node: XmlNode, base: string | null): string | null {
  const self = links(node).find((link) => relation(link) === 'self')
  return webAddress(self?.attributes.get('href'), self?.base ?? base)
}

function links(node: XmlNode): XmlNode[] {
  return childrenNamed(node, 'atom:link', 'link').filter((link) => link.attributes.has('href'))
}

function textAddress(node: XmlNode, name: string, base: string | null): string | null {
  for (const child of childrenNamed(node, name)) {
    const found = webAddress(xmlText(child).trim().slice(0, 4000), base)
    if (found) return found
  }
  return null
}

function alternate(node: XmlNode, base: string | null): string | null {
  const all = links(node).filter((link) => relation(link) === 'alternate')
  const page = all.find((link) => isPageType(link.attributes.get('type'))) ?? all[0]
  return page ? webAddress(page.attributes.get('href'), nearerBase(page, node, base)) : null
}

/** The base of an element within another: its own `xml:base` where it has one. */
export function nearerBase(inner: XmlNode, outer: XmlNode, base: string | null): string | null {
  return inner.base !== outer.base ? inner.base : base
}

function isPageType(type: string | undefined): boolean {
  return !type || /html/i.test(type)
}

function relation(link: XmlNode): string {
  const printed = link.attributes.get('rel')?.trim().toLowerCase() || 'alternate'
  return printed.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '')
}

function permanentId(node: XmlNode, base: string | null): string | null {
  const guid = childrenNamed(node, 'guid')[0]
  if (!guid || guid.attributes.get('ispermalink')?.toLowerCase() === 'false') return null
  const text = xmlText(guid).trim()
  return webAddress(text, guid.attributes.has('ispermalink') ? base : null)
}

function source(node: XmlNode, base: string | null): string | null {
  const content = childrenNamed(node, 'atom:content')[0]
  return webAddress(content?.attributes.get('src'), base)
}
