import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'

export type Decoded = {
  readonly body: Buffer
  /** It ended early, and there is only what came before. */
  readonly cut: boolean
}

type Decoder = (body: Buffer, limit: number) => Buffer

/** What is there of a body that ends early is given as well. */
const { Z_SYNC_FLUSH: finishFlush, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = constants

const gunzip: Decoder = (body, maxOutputLength) =>
  gunzipSync(body, { maxOutputLength, finishFlush })
const inflate: Decoder = (body, maxOutputLength) => {
  try {
    return inflateSync(body, { maxOutputLength, finishFlush })
  } catch {
    return inflateRawSync(body, { maxOutputLength, finishFlush })
  }
}

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  [
    'br',
    (body, maxOutputLength) =>
      brotliDecompressSync(body, { maxOutputLength, finishFlush: BROTLI_OPERATION_FLUSH }),
  ],
  [
    'zstd',
    (body, maxOutputLength) =>
      zstdDecompressSync(body, { maxOutputLength, finishFlush: ZSTD_e_flush }),
  ],
])

/** Bodies are coded once, rarely twice; a chain of codings is an attack. */
const MOST_CODINGS = 3

/**
 * Undoes a body's codings. Where that fails it was stored decoded, as many archives do, and is given
 * as it is; a body that would be larger than `limit` is given empty and cut.
 */
export function decodeContent(body: Buffer, codings: string, limit: number): Decoded {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const known = names.filter((name) => name !== '' && name !== 'identity').reverse()
  if (known.length > MOST_CODINGS) return { body: Buffer.alloc(0), cut: true }
  let decoded = body
  for (const name of known) {
    try {
      decoded = DECODERS.get(name)?.(decoded, limit) ?? decoded
    } catch (error) {
      if (isTooLarge(error)) return { body: Buffer.alloc(0), cut: true }
      return { body: decoded, cut: false }
    }
  }
  return { body: decoded, cut: false }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
