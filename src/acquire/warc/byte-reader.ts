/** Reads a stream of bytes piece by piece, and can look ahead and put back. */
export type ByteReader = {
  /** Up to `length` bytes; fewer only at the end. */
  take(length: number): Promise<Buffer>
  /** Passes bytes over without keeping them. */
  skip(length: number): Promise<void>
  /** The next bytes without taking them. */
  peek(length: number): Promise<Buffer>
  /** Takes up to and with the first `mark` within `limit` bytes, or null and nothing is taken. */
  takeThrough(mark: string, limit: number): Promise<Buffer | null>
  putBack(bytes: Buffer): void
}

const NOTHING = Buffer.alloc(0)

export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let ahead: Buffer = NOTHING
  let ended = false

  /** Brings at least `length` bytes ahead, where there are so many. */
  const fill = async (length: number): Promise<void> => {
    const parts = [ahead]
    let size = ahead.length
    while (size < length && !ended) {
      const { done, value } = await iterator.next()
      if (done) ended = true
      else {
        parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
        size += value.byteLength
      }
    }
    if (parts.length > 1) ahead = Buffer.concat(parts)
  }
  const drop = (length: number): Buffer => {
    const taken = ahead.subarray(0, length)
    ahead = ahead.subarray(taken.length)
    return taken
  }

  return {
    async take(length) {
      await fill(length)
      return drop(length)
    },
    async skip(length) {
      for (let left = length; left > 0; ) {
        if (ahead.length === 0) await fill(1)
        if (ahead.length === 0) return
        left -= drop(left).length
      }
    },
    async peek(length) {
      await fill(length)
      return ahead.subarray(0, length)
    },
    async takeThrough(mark, limit) {
      for (let from = 0; ; ) {
        const at = ahead.indexOf(mark, from, 'latin1')
        if (at >= 0 && at + mark.length <= limit) return drop(at + mark.length)
        const known = ahead.length
        if (at >= 0 || known >= limit) return null
        from = Math.max(0, known - mark.length)
        await fill(known + 1)
        if (ahead.length === known) return null
      }
    },
    putBack(bytes) {
      ahead = Buffer.concat([bytes, ahead])
    },
  }
}
