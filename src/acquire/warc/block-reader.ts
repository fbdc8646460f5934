import type { FileHandle } from 'node:fs/promises'

/** Reads a file at any place, a block at a time. */
export type BlockReader = {
  /** Some bytes from a place on; none at the end of the file. */
  read(position: number): Promise<Buffer>
}

const BLOCK = 1 << 16

/** Keeps the last block, so that small steps ahead do not ask the file again. */
export function createBlockReader(file: FileHandle): BlockReader {
  let from = 0
  let block = Buffer.alloc(0)
  return {
    async read(position) {
      const known = position >= from && position < from + block.length
      if (!known || from + block.length - position < LEAST) {
        const fresh = Buffer.alloc(BLOCK)
        const { bytesRead } = await file.read(fresh, 0, BLOCK, position)
        from = position
        block = fresh.subarray(0, bytesRead)
      }
      return block.subarray(position - from)
    },
  }
}

/** A block with less left is read anew, so that the head of a gzip member is never split. */
const LEAST = 1024
