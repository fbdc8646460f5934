import { escapeText } from 'entities/escape'
import { webAddress } from './absolute.ts'
import { hasElements, type XmlNode } from './xml-node.ts'

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Attributes that hold an address. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'href src cite longdesc poster background action formaction data'.split(' '),
)

/** What an element holds, as HTML; its links are made absolute against their own `xml:base`. */
export function innerHtml(node: XmlNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child)))
    .join('')
}

/** The same without the one `div` that Atom asks for around XHTML. */
export function unwrappedHtml(node: XmlNode): string {
  const elements = node.children.filter((child) => typeof child === 'object')
  const [only] = elements
  const alone = elements.length === 1 && !node.children.some(isWords)
  return alone && only.local.toLowerCase() === 'div' && (hasElements(only) || only.children.length)
    ? innerHtml(only)
    : innerHtml(node)
}

function isWords(child: XmlNode | string): boolean {
  return typeof child === 'string' && child.trim() !== ''
}

function outerHtml(node: XmlNode): string {
  const tag = node.local.toLowerCase()
  const attributes = [...node.attributes].map((each) => printAttribute(each, node.base)).join('')
  // One that was never closed holds what stands behind it.
  if (VOID.has(tag)) return `<${tag}${attributes} />${innerHtml(node)}`
  return `<${tag}${attributes}>${innerHtml(node)}</${tag}>`
}

function printAttribute([name, value]: [string, string], base: string | null): string {
  if (/^xml(?:ns)?(?::|$)/i.test(name)) return ''
  const address = ADDRESSES.has(name) ? webAddress(value, base) : null
  return ` ${name}="${escapeAttribute(address ?? value)}"`
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;')
}
