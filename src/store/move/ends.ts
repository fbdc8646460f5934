import type { Kysely } from 'kysely'
import type { Engine } from '../sql/engine.ts'
import type { Rows } from '../sql/rows.ts'
import type { LastNumbers } from './tables.ts'

/** Where rows are moved from. Nothing of it is changed, and it is of one moment. */
export type MoveSource = {
  /** As people are told of it. */
  readonly name: string
  read<T>(work: (db: Kysely<Rows>) => Promise<T>): Promise<T>
  readLastNumbers(): Promise<LastNumbers>
  close(): Promise<void>
}

/** Where rows are moved to. */
export type MoveTarget = {
  readonly name: string
  readonly engine: Engine
  readonly db: Kysely<Rows>
  write(work: (db: Kysely<Rows>) => Promise<void>): Promise<void>
  saveLastNumbers(numbers: LastNumbers): Promise<void>
  close(): Promise<void>
}
