import { StoreProblem } from '../../store-problem.ts'
import type { Place } from '../address.ts'

/** What tables say of themselves. */
export type Version = {
  readonly schema: number
  /** The oldest schema whose programs may write beside it: its own, where they would do harm. */
  readonly oldest: number
}

/**
 * The columns of a `Version` in the one row that says it, by the row's name in the statement. What never
 * said which is the oldest is written by programs of its own schema alone.
 */
export function versionOf(row: string, column = 'schema'): string {
  return `${row}.${column} as schema, coalesce((to_jsonb(${row}) ->> 'oldest')::int, ${row}.${column}) as oldest`
}

/**
 * Throws a `StoreProblem` where tables are of a later schema than a program's own, and it may not write
 * beside that. Asked in the transaction that writes, it stops a program that has run since before an update.
 */
export function refuseLater({ schema, oldest }: Version, own: number, { shown }: Place): void {
  if (Math.min(schema, oldest) <= own) return
  throw new StoreProblem(
    'newer-schema',
    `${shown} was written by a newer Synoptic (schema ${schema}, this one knows ${own}): update Synoptic, or name another database.`,
  )
}
