import type { Undone } from '../desk-store.ts'

/** Acts of a person that can be taken back. */
export const MOST_ACTS = 20

type Value = string | number | null

/** A row as it was before an act: what it is known by, and what it held; null where it was not there. */
export type RowBefore = {
  readonly table: string
  readonly key: Readonly<Record<string, Value>>
  readonly row: Readonly<Record<string, Value>> | null
}

/** What an act was about that was taken back. */
export function undoneOf(before: readonly RowBefore[]): Undone {
  return {
    kinds: [...new Set(before.map(({ table }) => table))],
    stories: [...new Set(before.map(({ key, row }) => String(row?.story ?? key.story)))],
  }
}
