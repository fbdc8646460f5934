import { escapeText } from 'entities/escape'
import { innerHtml, unwrappedHtml } from '../xml/to-html.ts'
import { hasElements, type XmlNode, xmlText } from '../xml/xml-node.ts'
import { decodeBase64 } from './base64.ts'
import { cleanHtml } from './clean-html.ts'
import { hasMarkup, oneLine, plainText } from './plain-text.ts'
import { unescapeTwice } from './unescape-twice.ts'

/** How the words of an element are written. */
type Writing = 'text' | 'html' | 'elements'

const HTML_TYPES = new Set(['html', 'text/html', 'xhtml', 'application/xhtml+xml'])

/** Longer HTML is cut: some ten times the longest text of an article. */
const LONGEST = 2_500_000

/** The words of an element as HTML with absolute links, however it writes them; null if none. */
export function htmlOf(node: XmlNode, base: string | null): string | null {
  const { writing, words } = readWords(node)
  const html = writing === 'text' ? escapeText(words) : unescapeTwice(words)
  return cleanHtml(html.trim().slice(0, LONGEST), base).trim() || null
}

/** The words of an element as one line of plain text; null if none. */
export function lineOf(node: XmlNode): string | null {
  const { writing, words } = readWords(node)
  return writing === 'text' ? oneLine(words) : plainText(unescapeTwice(words))
}

function readWords(node: XmlNode): { writing: Writing; words: string } {
  const type = node.attributes.get('type')?.trim().toLowerCase() ?? ''
  if (isBase64(node, type)) {
    const words = decodeBase64(xmlText(node))
    const html = HTML_TYPES.has(type) || (!type.startsWith('text') && hasMarkup(words ?? ''))
    return { writing: html ? 'html' : 'text', words: words ?? '' }
  }
  if (hasElements(node)) {
    if (type === 'html' && isWrapped(node)) return { writing: 'html', words: xmlText(node) }
    const wrapped = type === 'xhtml' || type === 'application/xhtml+xml'
    return { writing: 'elements', words: wrapped ? unwrappedHtml(node) : innerHtml(node) }
  }
  const words = xmlText(node)
  return { writing: writingOf(node, type, words), words }
}

/** RSS writes HTML. Atom says what it writes; where it does not, it is judged by its looks. */
function writingOf(node: XmlNode, type: string, words: string): Writing {
  if (HTML_TYPES.has(type)) return 'html'
  if (type === '' && node.attributes.get('mode') === 'escaped') return 'html'
  if (type === '' && hasMarkup(words)) return 'html'
  if (node.name.startsWith('atom:') || type.startsWith('text')) return 'text'
  return 'html'
}

/** Escaped HTML in one real `div`. */
function isWrapped(node: XmlNode): boolean {
  const elements = node.children.filter((child) => typeof child === 'object')
  return elements.length === 1 && elements[0].local === 'div' && !hasElements(elements[0])
}

/** Atom 0.3 says so; Atom 1.0 writes so whatever is neither text nor XML. */
function isBase64(node: XmlNode, type: string): boolean {
  const mode = node.attributes.get('mode')?.toLowerCase()
  if (mode !== undefined) return mode === 'base64'
  return node.name.startsWith('atom:') && type.includes('/') && !/^text\/|[/+]xml$/.test(type)
}
