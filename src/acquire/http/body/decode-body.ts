import { pipeline, Readable, type Transform } from 'node:stream'
import zlib from 'node:zlib'

export type Chunks = AsyncIterable<Uint8Array>

/** How the bytes of a body are undone: one stream of chunks made of another. */
export type Decoder = (source: Chunks) => Chunks

const CODINGS: Readonly<Record<string, Decoder>> = {
  gzip: gunzipWhereGzip,
  'x-gzip': gunzipWhereGzip,
  deflate: inflate,
  br: (source) => through(source, zlib.createBrotliDecompress({ chunkSize: 1 << 16 })),
  zstd: (source) => through(source, zlib.createZstdDecompress({ chunkSize: 1 << 16 })),
}

/** The codings that a header names, first applied first. Names that mean nothing are left out. */
export function parseCodings(header: string | null): string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => Object.hasOwn(CODINGS, name))
}

/**
 * The decoders of a body, the last applied coding undone first. A file that is gzip in itself, such
 * as a sitemap, is opened too.
 */
export function findDecoders(codings: readonly string[]): readonly Decoder[] {
  const declared = codings.toReversed().map((name) => CODINGS[name])
  return declared.at(-1) === gunzipWhereGzip ? declared : [...declared, gunzipWhereGzip]
}

/** Servers say gzip and send none, or send gzip and say nothing: the first bytes decide. */
async function* gunzipWhereGzip(source: Chunks): Chunks {
  const { first, whole } = await peek(source)
  const isGzip = first[0] === 0x1f && first[1] === 0x8b
  yield* isGzip ? through(whole, zlib.createGunzip({ chunkSize: 1 << 16 })) : whole
}

/** What is called deflate comes with the header of zlib, and without. */
async function* inflate(source: Chunks): Chunks {
  const { first, whole } = await peek(source)
  const options = { chunkSize: 1 << 16 }
  const hasHeader = (first[0] & 0x0f) === 8
  yield* through(whole, hasHeader ? zlib.createInflate(options) : zlib.createInflateRaw(options))
}

/** The first two bytes or more, and the whole from its beginning. */
async function peek(source: Chunks): Promise<{ first: Uint8Array; whole: Chunks }> {
  const chunks = source[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array(0)
  let ended = false
  while (first.length < 2 && !ended) {
    const next = await chunks.next()
    ended = next.done === true
    if (!next.done) first = Buffer.concat([first, next.value])
  }
  return { first, whole: goOn(first, chunks) }
}

async function* goOn(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Chunks {
  try {
    if (first.length > 0) yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** What goes wrong in the source or the decoder is thrown where the decoder is read. */
function through(source: Chunks, decoder: Transform): Chunks {
  pipeline(Readable.from(source, { objectMode: false }), decoder, () => undefined)
  return decoder
}
