import { parseDate } from '../dates.ts'
import { readXml } from '../xml/read-xml.ts'
import { type XmlNode, xmlText } from '../xml/xml-node.ts'

/** What a document says of itself. */
export type WordProperties = {
  readonly title: string | null
  readonly author: string | null
  readonly created: string | null
  readonly modified: string | null
}

const LONGEST = 1 << 16

/** Reads `docProps/core.xml`. */
export function readProperties(body: Uint8Array): WordProperties {
  const { top } = readXml(new TextDecoder().decode(body.subarray(0, LONGEST)), null)
  const root = top.children.find((child): child is XmlNode => typeof child === 'object')
  const read = (local: string): string | null => {
    const found = root?.children.find((child) => typeof child === 'object' && child.local === local)
    const text = typeof found === 'object' ? xmlText(found).trim() : ''
    return text || null
  }
  return {
    title: read('title'),
    author: read('creator'),
    created: parseDate(read('created') ?? ''),
    modified: parseDate(read('modified') ?? ''),
  }
}
