import { childrenNamed, type XmlNode } from '../xml/xml-node.ts'
import { PLACES } from './rules.ts'
import { lineOf } from './words.ts'

const MOST = 100

/** What a feed or an entry is filed under, each once, in the order of its elements. */
export function findCategories(node: XmlNode): string[] {
  const found = new Set<string>()
  collect(node, found, 0)
  return [...found].slice(0, MOST)
}

/** Podcasts nest one category in another. */
function collect(node: XmlNode, found: Set<string>, depth: number): void {
  for (const child of childrenNamed(node, ...PLACES.categories)) {
    for (const term of termsOf(child)) found.add(term)
    if (depth < 3) collect(child, found, depth + 1)
  }
}

function termsOf(category: XmlNode): string[] {
  const { attributes, name } = category
  const named = attributes.get('label') || attributes.get('term') || attributes.get('text')
  const printed = named?.trim() || lineOf(category)
  if (!printed) return []
  if (!name.endsWith(':keywords')) return [printed]
  return printed
    .split(/[,;]/)
    .map((term) => term.trim())
    .filter(Boolean)
}
