import { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type { Context } from 'hono'
import { makeAnswer } from './made-answer.ts'
import { namesTag } from './names-tag.ts'
import { REVALIDATED } from './respond.ts'

/**
 * JSON of a comparison as it is kept, packed by zstd, under a tag that is known without it. Who takes it
 * packed gets it as it lies; for others it is unpacked piece by piece as they take it, because that of a
 * large story is several megabytes, which would be in memory for each who asks.
 */
export function sendPackedJson({ req }: Context, packed: Uint8Array, etag: string): Response {
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': REVALIDATED,
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  if (namesTag(req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  const isTaken = TAKES_ZSTD.test(req.header('accept-encoding') ?? '')
  const coded = isTaken ? { ...headers, 'Content-Encoding': 'zstd' } : headers
  const body = isTaken ? Uint8Array.from(packed) : unpack(packed)
  return makeAnswer({ body, heldAs: null, isReady: true }, { headers: coded })
}

const TAKES_ZSTD = /(?:^|,)\s*zstd\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+)?\s*(?:,|$)/i

function unpack(packed: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return ReadableStream.from(Readable.from([packed]).pipe(createZstdDecompress()))
}
