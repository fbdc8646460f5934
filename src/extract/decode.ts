import { decodeAs, utf32Order } from './encoding/decode-as.ts'
import { guessEncoding, isShifted } from './encoding/guess-encoding.ts'

/** What the bytes turned out to be. `guessed` is set where nothing declared the encoding. */
export type Decoded = {
  readonly text: string
  readonly encoding: string
  readonly guessed: boolean
}

type Mark = { readonly bytes: readonly number[]; readonly encoding: string }

const BYTE_ORDER_MARKS: readonly Mark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** How much of a file is looked at for a declaration; the HTML standard looks at 1,024 bytes. */
const HEAD = 4096
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})|<\?xml[^>]{0,200}?encoding=["']([\w-]{2,40})/i

/**
 * Bytes → text by byte order mark, the pattern of the bytes, what the server called them
 * (`text/html; charset=…`), what they declare themselves, and last Windows-1252.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const long = utf32Order(bytes)
  if (long) return decodeBy(bytes, long, false) ?? decodeLoosely(bytes)
  const marked = BYTE_ORDER_MARKS.find(({ bytes: mark }) => mark.every((b, i) => bytes[i] === b))
  if (marked) return decodeBy(bytes, marked.encoding, false) ?? decodeLoosely(bytes)
  const wide = wideEncoding(bytes)
  if (wide) return decodeBy(bytes, wide, true) ?? decodeLoosely(bytes)
  if (isShifted(bytes)) return decodeBy(bytes, 'iso-2022-jp', true) ?? decodeLoosely(bytes)
  // Valid UTF-8 is nearly never anything else, whatever a page says of itself.
  const unicode = decodeBy(bytes, 'utf-8', false, true)
  if (unicode) return unicode
  for (const declared of [charsetOf(contentType), declaredEncoding(bytes)]) {
    const text = declared ? decodeBy(bytes, declared, false) : null
    if (text) return text
  }
  return decodeLoosely(bytes)
}

/**
 * Text that breaks the rules of UTF-8 in a few places is still UTF-8; else its letters tell, and where
 * they do not it is Windows-1252.
 */
export function decodeLoosely(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes)
  const broken = text.split('\uFFFD', 1001).length - 1
  const multibyte = /[^\x00-\x7f\uFFFD]/.test(text)
  if (multibyte && broken <= text.length / 1000) return { text, encoding: 'utf-8', guessed: true }
  const encoding = guessEncoding(bytes) ?? 'windows-1252'
  return { text: decodeAs(bytes, encoding) ?? text, encoding, guessed: true }
}

function decodeBy(
  bytes: Uint8Array,
  encoding: string,
  guessed: boolean,
  fatal = false,
): Decoded | null {
  const text = decodeAs(bytes, encoding, fatal)
  return text === null ? null : { text, encoding, guessed }
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const match = DECLARED.exec(head)
  return match?.[1] ?? match?.[2] ?? null
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, HEAD) >> 1
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}
