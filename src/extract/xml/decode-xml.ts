import { decodeLoosely } from '../decode.ts'
import { decodeAs as decodeIn } from '../encoding/decode-as.ts'
import { guessEncoding } from '../encoding/guess-encoding.ts'

/** The bytes of a document as text, and the encoding that they turned out to be in. */
export type DecodedXml = {
  readonly text: string
  readonly encoding: string
  /** The encoding that was declared and is not the one: `utf-8` said, Windows-1252 meant. */
  readonly denied: string | null
}

/** UTF-32 comes first: its little-endian mark begins with that of UTF-16. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0, 0, 0], 'utf-32le'],
  [[0, 0, 0, 0x3c], 'utf-32be'],
  [[0x3c, 0, 0x3f, 0], 'utf-16le'],
  [[0, 0x3c, 0, 0x3f], 'utf-16be'],
]

const XML_SAYS = /^[\s\0]{0,20}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i
const HTTP_SAYS = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i

/** Bytes → text by byte order mark, HTTP, the XML declaration, and what the bytes look like. */
export function decodeXml(body: Uint8Array | string, contentType: string | null): DecodedXml {
  if (typeof body === 'string')
    return { text: clean(wellFormed(body)), encoding: 'utf-8', denied: null }
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => body[i] === byte))
  if (marked)
    return { text: clean(decodeIn(body, marked[1]) ?? ''), encoding: marked[1], denied: null }
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, 512))
  const says = [HTTP_SAYS.exec(contentType ?? '')?.[1], XML_SAYS.exec(head)?.[1]]
  const named = says.flatMap((name) => (name ? [widest(name.toLowerCase())] : []))
  const { text, encoding } = decodeNamed(body, named)
  return { text: clean(text), encoding, denied: deniedBy(named[0], encoding) }
}

/**
 * What is valid UTF-8 beyond ASCII is UTF-8, whatever is said of it. Else what is said is tried,
 * first to the letter, then with a few letters wrong. Letters of ASCII are in what is said.
 */
function decodeNamed(body: Uint8Array, named: readonly string[]): Plain {
  const unicode = decodeAs(wholeCharacters(body), 'utf-8', true)
  const isAscii = unicode?.length === body.length
  if (unicode !== null && !(isAscii && named.length > 0))
    return { text: unicode, encoding: 'utf-8' }
  for (const strictly of [true, false])
    for (const encoding of named) {
      const text = encoding === 'utf-8' ? unicode : decodeAs(body, encoding, strictly)
      if (text !== null) return { text, encoding }
    }
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' }
  const guess = guessEncoding(body)
  const text = guess && decodeAs(body, guess, false)
  return guess && text ? { text, encoding: guess } : decodeLoosely(body)
}

type Plain = Pick<DecodedXml, 'text' | 'encoding'>

/** A body that was cut may end within a character of UTF-8, which makes nothing else of it. */
function wholeCharacters(body: Uint8Array): Uint8Array {
  for (let back = 1; back < 4; back++) {
    const byte = body[body.length - back] ?? 0
    if (byte < 0x80) return body
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? body.subarray(0, body.length - back) : body
    }
  }
  return body
}

/** Names of small encodings stand for those that hold them, as browsers take them. */
function widest(name: string): string {
  if (/^(?:utf_?8|unicode-1-1-utf-8|x-unicode20utf8)$/.test(name)) return 'utf-8'
  return /^(?:gb_?2312(?:-80)?|gbk|x-gbk|cp936)$/.test(name) ? 'gb18030' : name
}

function deniedBy(first: string | undefined, encoding: string): string | null {
  return first && first !== encoding ? first : null
}

/** Null where the runtime does not know the encoding, or the bytes are not in it. */
function decodeAs(body: Uint8Array, encoding: string, fatal: boolean): string | null {
  if (/^(?:utf-?16|utf-?32|ucs-|iso-10646)/.test(encoding)) return null
  return decodeIn(body, encoding, fatal)
}

/** Characters that XML does not have, a byte order mark among them, are taken out. */
function clean(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|^\ufeff/g, '')
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
