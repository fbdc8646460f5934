import { formatCursor, type Place, parseCursor } from './cursor.ts'
import { NOTE } from './quoted.ts'

/** Bytes of JSON that an answer may have: an assistant reads all of it. */
export const LARGEST = 25_000

/** Bytes for the cursor and the brackets. */
const FRAME = 400

/** One thing that an answer tells: the list that it stands in, and the passages that it rests on. */
export type Entry = {
  readonly list: string
  readonly item: object
  /** Left out of what rests on none. */
  readonly passages?: readonly object[]
}

export type Filling = {
  /** What every part of the answer says first. */
  readonly head: object
  /** The lists in their order. One is shown as empty where it is, not where it is in another part. */
  readonly lists: readonly string[]
  readonly entries: readonly Entry[]
  /** What the cursor is bound to. */
  readonly seal: string
  readonly cursor: string | undefined
}

/**
 * As many entries as an answer has room for, and the cursor of the next. An entry whose passages have no
 * room goes on in the next part, under the same item with `continues`: nothing is left out untold.
 */
export function fillPage({ head, lists, entries, seal, cursor }: Filling) {
  const [from, within] = parseCursor(cursor, seal)
  const filled = new Set(entries.map(({ list }) => list))
  const empty = lists.filter((list) => !filled.has(list))
  const shown: Record<string, object[]> = Object.fromEntries(empty.map((list) => [list, []]))
  let left = LARGEST - FRAME - sizeOf({ note: NOTE, ...head, ...shown })
  let next: Place | null = null
  for (let at = from; at < entries.length && !next; at++) {
    const first = at === from ? within : 0
    const fitted = fit(entries[at], first, left, at === from)
    if (!fitted) next = [at, first]
    else {
      const { list } = entries[at]
      shown[list] = [...(shown[list] ?? []), fitted.item]
      left -= fitted.size
      if (fitted.rest !== null) next = [at, fitted.rest]
    }
  }
  return { note: NOTE, ...head, ...shown, next: next && formatCursor(seal, next) }
}

/** An entry with those of its passages that fit; null where nothing does, which `must` does not allow. */
function fit({ item, passages }: Entry, first: number, room: number, must: boolean) {
  const begun = { ...item, ...(passages && { passages: [] }), ...(first > 0 && CONTINUES) }
  let size = sizeOf(begun) + 1
  if (!passages) return size <= room || must ? { item, size, rest: null } : null
  const fitting: object[] = []
  for (const passage of passages.slice(first)) {
    const more = sizeOf(passage) + 1
    if (size + more > room && !(must && fitting.length === 0)) break
    fitting.push(passage)
    size += more
  }
  const rest = first + fitting.length
  if (fitting.length === 0 && (rest < passages.length || (size > room && !must))) return null
  const made = { ...begun, passages: fitting }
  return { item: made, size, rest: rest < passages.length ? rest : null }
}

const CONTINUES = { continues: true as const }

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
