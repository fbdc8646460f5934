import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type BlockReader, createBlockReader } from './block-reader.ts'
import { findMember, inflateMember, memberAt } from './gzip-member.ts'

/** Bytes of a file that could be read without a break. */
export type Stretch = AsyncIterable<Uint8Array>

const CHUNK = 1 << 18

/**
 * The bytes of a file, unpacked where it is a gzip of one or many members. After a damaged place the
 * reading goes on with the next member that is whole, in a stretch of its own; `onDamage` is told.
 */
export async function* inflateFile(path: string, onDamage: () => void): AsyncGenerator<Stretch> {
  const file = await open(path)
  try {
    const reader = createBlockReader(file)
    if ((await memberAt(reader, 0)) === null) yield createReadStream(path, { highWaterMark: CHUNK })
    else
      for (let place: Place = { at: 0, damaged: false }; ; ) {
        yield inflateMembers(reader, place)
        if (!place.damaged) return
        onDamage()
        const next = await findMember(reader, place.at + 1)
        if (next === null) return
        place = { at: next, damaged: false }
      }
  } finally {
    await file.close()
  }
}

/** Where the member that is read begins. */
type Place = { at: number; damaged: boolean }

async function* inflateMembers(reader: BlockReader, place: Place): AsyncGenerator<Uint8Array> {
  for (;;) {
    const start = await memberAt(reader, place.at)
    if (start === null) {
      place.damaged = (await reader.read(place.at)).length > 0
      return
    }
    const end = yield* inflateMember(reader, start)
    if (end === null) {
      place.damaged = true
      return
    }
    place.at = end
  }
}
