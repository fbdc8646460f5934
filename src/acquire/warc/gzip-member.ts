import { createInflateRaw } from 'node:zlib'
import type { BlockReader } from './block-reader.ts'

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
/** Checksum and length, after the packed bytes. */
const TRAILER = 8
const CHUNK = 1 << 16
/** Most members are small: what is offered first is little, and then twice as much each time. */
const FIRST = 1 << 12

/** Where the packed bytes of the gzip member at a place begin; null where none starts there. */
export async function memberAt(reader: BlockReader, position: number): Promise<number | null> {
  const bytes = await reader.read(position)
  if (bytes.length < 18 || !bytes.subarray(0, 3).equals(MAGIC)) return null
  const flags = bytes[3]
  let at = 10
  if (flags & 4) at += 2 + bytes.readUInt16LE(at)
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1 || bytes.length
  if (flags & 2) at += 2
  return at < bytes.length && flags < 0x20 ? position + at : null
}

/** The place of the next gzip member at or after a place; null where there is none. */
export async function findMember(reader: BlockReader, position: number): Promise<number | null> {
  for (let at = position; ; ) {
    const bytes = await reader.read(at)
    const found = bytes.indexOf(MAGIC)
    if (found >= 0 && (await memberAt(reader, at + found)) !== null) return at + found
    if (bytes.length <= MAGIC.length) return null
    at += found >= 0 ? found + 1 : bytes.length - MAGIC.length + 1
  }
}

/**
 * The bytes of one member, whose packed ones begin at `start`. Returns the place after it, or null
 * where it is damaged or breaks off.
 */
export async function* inflateMember(
  reader: BlockReader,
  start: number,
): AsyncGenerator<Uint8Array, number | null> {
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  const feed = async (): Promise<void> => {
    for (let at = start, size = FIRST; ; size = Math.min(2 * size, CHUNK)) {
      const bytes = (await reader.read(at)).subarray(0, size)
      if (inflate.readableEnded || inflate.destroyed) return
      if (bytes.length === 0) {
        inflate.end()
        return
      }
      at += bytes.length
      const copy = Buffer.from(bytes)
      if (!inflate.write(copy)) await drained(inflate)
    }
  }
  const fed = feed()
  try {
    for await (const chunk of inflate) yield chunk
    return start + inflate.bytesWritten + TRAILER
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  } finally {
    inflate.destroy()
    await fed
  }
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['drain', 'end', 'close', 'error']) stream.once(event, () => resolve())
  })
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
