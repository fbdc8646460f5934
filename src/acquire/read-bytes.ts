import { closeSync, openSync, readSync } from 'node:fs'

/** The first bytes of a file or stream; `cut` tells that there were more. */
export type Bytes = { readonly bytes: Uint8Array; readonly cut: boolean }

const CHUNK = 1 << 20

/** Reads a file up to a limit. It throws what the system says where it cannot be read. */
export function readFileBytes(path: string, limit: number): Bytes {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    while (size <= limit) {
      const chunk = new Uint8Array(Math.min(CHUNK, limit + 1 - size))
      const read = readSync(file, chunk)
      if (read === 0) break
      chunks.push(chunk.subarray(0, read))
      size += read
    }
    return join(chunks, limit)
  } finally {
    closeSync(file)
  }
}

/** Reads standard input, or another stream, up to a limit. */
export async function readStreamBytes(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Bytes> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return join(chunks, limit)
}

function join(chunks: readonly Uint8Array[], limit: number): Bytes {
  const all = chunks.length === 1 ? chunks[0] : new Uint8Array(Buffer.concat(chunks))
  if (all.length <= limit) return { bytes: all, cut: false }
  return { bytes: all.subarray(0, wholeCharacters(all, limit)), cut: true }
}

/** Ends before the limit where the limit would split a character of UTF-8 or UTF-16. */
function wholeCharacters(bytes: Uint8Array, limit: number): number {
  let end = limit - (limit % 2)
  for (let steps = 0; steps < 4 && (bytes[end] & 0xc0) === 0x80; steps++) end -= 2
  return end
}
