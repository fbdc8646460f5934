import { type Decoded, decodeContent } from './decode-content.ts'
import { parseHeaders } from './read-records.ts'

/** An HTTP answer as a WARC record holds it, its transfer and content codings undone. */
export type HttpAnswer = Decoded & {
  readonly status: number
  readonly contentType: string | null
}

const LONGEST_HEAD = 1 << 16

/** The answer in a record's body, or null where it is none. The body is at most `limit` bytes. */
export function parseAnswer(record: Buffer, limit: number): HttpAnswer | null {
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/.exec(record.toString('latin1', 0, 20))
  if (!status) return null
  const end = headEnd(record)
  const headers = parseHeaders(record.toString('latin1', 0, end))
  const sent = record.subarray(end)
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const whole = chunked ? joinChunks(sent) : { body: sent, cut: false }
  const content = decodeContent(whole.body, headers.get('content-encoding') ?? '', limit)
  return {
    status: Number(status[1]),
    contentType: headers.get('content-type') ?? null,
    body: content.body,
    cut: whole.cut || content.cut,
  }
}

function headEnd(record: Buffer): number {
  const head = record.toString('latin1', 0, LONGEST_HEAD)
  const end = /\r?\n\r?\n/.exec(head)
  return end ? end.index + end[0].length : record.length
}

/** Archives keep some bodies as they came and some with the chunks joined, whatever the header says. */
function joinChunks(sent: Buffer): Decoded {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = /^([\da-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(sent.toString('latin1', at, at + 220))
    if (!line)
      return at === 0 ? { body: sent, cut: false } : { body: Buffer.concat(parts), cut: true }
    const size = Number.parseInt(line[1], 16)
    const start = at + line[0].length
    if (size === 0) return { body: Buffer.concat(parts), cut: false }
    parts.push(sent.subarray(start, start + size))
    if (start + size > sent.length) return { body: Buffer.concat(parts), cut: true }
    at = start + size + (sent[start + size] === 13 ? 2 : 1)
  }
}
