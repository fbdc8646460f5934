import { utf32Order } from './encoding/decode-as.ts'

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'jsonl'

const BY_NAME: readonly { readonly name: RegExp; readonly format: Format }[] = [
  { name: /\.(?:html?|xhtml)$/i, format: 'html' },
  { name: /\.(?:md|markdown)$/i, format: 'markdown' },
  { name: /\.(?:jsonl|ndjson)$/i, format: 'jsonl' },
  { name: /\.json$/i, format: 'json' },
  { name: /\.(?:txt|text)$/i, format: 'text' },
]

const PAGE_START =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|main|meta|div)\b/i

/** What a text is, by its name and, where that says nothing, by how it begins. */
export function detectFormat(source: string, text: string): Format {
  const named = BY_NAME.find(({ name }) => name.test(source))
  if (named) return named.format
  const start = text.slice(0, 2000).trimStart()
  if (PAGE_START.test(start)) return 'html'
  if (start[0] === '{' || start[0] === '[') return jsonFormat(text)
  return 'text'
}

/** JSON Lines: the first line is a whole object and others follow. */
function jsonFormat(text: string): Format {
  const start = text.trimStart()
  const end = start.indexOf('\n')
  if (start[0] === '{') {
    if (end < 0) return isJson(start) ? 'json' : 'text'
    if (isJson(start.slice(0, end))) return 'jsonl'
  }
  return isJson(start) ? 'json' : 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const SIGNATURES: readonly { readonly start: string; readonly kind: string }[] = [
  { start: '%PDF-', kind: 'a PDF document' },
  { start: '\x89PNG', kind: 'a PNG image' },
  { start: 'GIF8', kind: 'a GIF image' },
  { start: '\xff\xd8\xff', kind: 'a JPEG image' },
  { start: 'PK\x03\x04', kind: 'a ZIP archive or an office document' },
  { start: '\xd0\xcf\x11\xe0', kind: 'an office document' },
  { start: '\x1f\x8b', kind: 'a gzip archive' },
  { start: '7z\xbc\xaf', kind: 'a 7z archive' },
  { start: 'SQLite format 3', kind: 'a database' },
  { start: '\x7fELF', kind: 'a program' },
]

/** Names what the bytes are where they are no text, or null. UTF-16 and UTF-32 are text. */
export function detectBinary(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096)
  const known = SIGNATURES.find(({ start }) =>
    [...start].every((char, i) => head[i] === char.charCodeAt(0)),
  )
  if (known) return known.kind
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return null
  if (utf32Order(head) !== null) return null
  return hasBinaryBytes(head) ? 'not text' : null
}

/** Control characters beyond tabs, line ends and escapes: text has none or a stray few. */
function hasBinaryBytes(head: Uint8Array): boolean {
  let zeros = 0
  let zerosEven = 0
  let controls = 0
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0
    if (byte === 0) {
      zeros++
      if (i % 2 === 0) zerosEven++
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  const oneSided = zerosEven < zeros * 0.05 || zerosEven > zeros * 0.95
  const wide = zeros > head.length * 0.2 && oneSided && controls < head.length * 0.02
  return !wide && zeros + controls > head.length * 0.05
}
