import { type ByteReader, createByteReader } from './byte-reader.ts'

/** One record of a WARC file: what was asked or answered, and when. */
export type WarcRecord = {
  /** By lower-cased name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
  /** The body ended before its stated length, or was longer than the limit. */
  readonly cut: boolean
}

const LONGEST_HEAD = 1 << 16
const LINE_END = '\r\n\r\n'
/** How the next record begins, behind the two line ends that close the one before. */
const NEXT = `${LINE_END}WARC/`
/** What is passed over at a time while the next record is looked for. */
const STEP = 1 << 16

/**
 * The records of a stream of bytes, in order. Lengths that are wrong are mended by the start of the
 * next record. Of each body at most `limit` bytes are kept; of records that are not `wanted`, none.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  wanted: (headers: ReadonlyMap<string, string>) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = createByteReader(chunks)
  while (await findStart(reader)) {
    const head = await reader.takeThrough(LINE_END, LONGEST_HEAD)
    if (head === null) {
      await reader.skip('WARC/'.length)
      continue
    }
    const headers = parseHeaders(head.toString('utf8'))
    const stated = lengthOf(headers)
    const keep = wanted(headers) ? limit : STEP
    const { body, cut } = await takeBody(reader, stated, keep)
    if (keep === limit) yield { headers, body, cut }
  }
}

/** Goes to the start of the next record; false where there is none. */
async function findStart(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const ahead = await reader.peek(STEP)
    if (ahead.length < 5) return false
    const at = ahead.indexOf('WARC/', 0, 'latin1')
    if (at >= 0) {
      await reader.skip(at)
      return true
    }
    await reader.skip(ahead.length - 4)
  }
}

async function takeBody(
  reader: ByteReader,
  stated: number | null,
  limit: number,
): Promise<{ body: Buffer; cut: boolean }> {
  const body = await reader.take(Math.min(stated ?? limit, limit))
  const ends = stated !== null && stated === body.length && (await isAtEnd(reader))
  if (ends) return { body, cut: false }
  const next = body.indexOf(NEXT, 0, 'latin1')
  if (next >= 0) {
    reader.putBack(Buffer.from(body.subarray(next)))
    return { body: body.subarray(0, next), cut: stated !== null }
  }
  if (stated !== null && stated > body.length) {
    await reader.skip(stated - body.length)
    return { body, cut: true }
  }
  const rest = await reader.takeThrough(NEXT, limit)
  if (rest === null) return { body, cut: true }
  reader.putBack(Buffer.from(rest.subarray(-NEXT.length)))
  return { body: Buffer.concat([body, rest.subarray(0, -NEXT.length)]), cut: false }
}

/** Does the body end here: nothing follows, or the line ends and the next record? */
async function isAtEnd(reader: ByteReader): Promise<boolean> {
  const ahead = (await reader.peek(NEXT.length + 2)).toString('latin1')
  return /^\s*(?:$|WARC\/)/.test(ahead)
}

function lengthOf(headers: ReadonlyMap<string, string>): number | null {
  const printed = headers.get('content-length') ?? ''
  return /^\d{1,15}$/.test(printed) ? Number(printed) : null
}

/** Header lines by their lower-cased names; the first of a name counts. Folded lines are joined. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}
