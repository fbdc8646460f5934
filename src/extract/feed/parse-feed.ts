import type { Feed, ParsedFeed } from '../../model/feed.ts'
import { detectBinary } from '../detect-format.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { countRepeated } from './count-repeated.ts'
import { explainBinary, explainOther } from './explain-other.ts'
import type { FeedInput } from './feed-input.ts'
import { noteEncoding, noteRepeated } from './notes.ts'
import { parseJsonFeed } from './parse-json-feed.ts'
import { parseXmlFeed } from './parse-xml-feed.ts'

export type { FeedInput }

/**
 * Reads RSS, RDF, Atom, CDF and JSON Feed. Never throws: what is no feed comes back with a problem
 * that says what it is instead, and what is wrong with a feed stands in its notes.
 */
export function parseFeed(input: FeedInput): ParsedFeed {
  const binary = typeof input.body === 'string' ? null : binaryKind(input.body)
  if (binary) return { feed: null, problem: explainBinary(binary) }
  const decoded = decodeXml(input.body, input.contentType)
  const json = /^\s*[[{]/.test(decoded.text)
  const read = json ? parseJsonFeed(decoded.text, input.url) : parseXmlFeed(decoded.text, input.url)
  if (!read) return { feed: null, problem: explainOther(decoded.text) }
  const denied = decoded.denied ? [noteEncoding(decoded.denied, decoded.encoding)] : []
  const notes = [...denied, ...read.notes, ...noteRepeated(countRepeated(read.items))]
  const feed: Feed = { ...read, encoding: decoded.encoding, notes }
  return { feed, problem: null }
}

/** UTF-32, which looks like nothing else, is text here. */
function binaryKind(body: Uint8Array): string | null {
  const wide = body[0] === 0 ? body[3] === 0x3c || body[2] === 0xfe : body[2] === 0 && body[3] === 0
  return wide && (body[0] === 0 || body[0] === 0xff || body[0] === 0x3c) ? null : detectBinary(body)
}
