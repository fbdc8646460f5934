import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A document as it lies in a column: JSON packed by zstd. */
export function pack(doc: object): Buffer {
  return zstdCompressSync(JSON.stringify(doc))
}

/** Null where there is none. */
export function unpack(packed: unknown): unknown {
  return packed instanceof Uint8Array ? JSON.parse(zstdDecompressSync(packed).toString()) : null
}
