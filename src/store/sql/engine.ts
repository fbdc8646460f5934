import type { Kysely, RawBuilder } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import type { ArrivalTable, SearchOptions } from '../store.ts'
import type { Rows } from './rows.ts'

/** What each database does in a way of its own; all else is one text for both. */
export type Engine = {
  /** Numbers as one value, however many there are, as rows to be looked among: `id in (…)`. */
  rowsOf(numbers: readonly number[]): RawBuilder<unknown>
  /** Texts in the same way. */
  textsOf(texts: readonly string[]): RawBuilder<unknown>
  /** Numbers with a text each, as rows with the columns `number` and `text`. */
  pairsOf(pairs: readonly (readonly [number: number, text: string])[]): RawBuilder<unknown>
  /** Writes many rows of one table at the least cost. */
  readonly many: ManyRows
  /** Keeps what articles are found by, where the database does not do that by itself. */
  keepWords(db: Kysely<Rows>, articles: readonly IndexedText[]): Promise<void>
  search(db: Kysely<Rows>, words: string, options: SearchOptions): Promise<readonly SearchHit[]>
  /** The stories of the newest articles that have all the words, each once. */
  findStoriesByWords(db: Kysely<Rows>, words: string, limit: number): Promise<readonly string[]>
  createArrivalTable(db: Kysely<Rows>): ArrivalTable
}

export type IndexedText = {
  readonly id: number
  readonly title: string | null
  readonly text: string
}

/** A row's values by its columns; all rows of one call have the same columns. */
export type ManyRow = Readonly<Record<string, string | number | boolean | null>>

/** Rows of a table, however many and however large, in their order; none do nothing. */
export type ManyRows = {
  /** `conflict` is what stands behind the values, such as `on conflict do nothing`. */
  insert(
    db: Kysely<Rows>,
    table: string,
    rows: readonly ManyRow[],
    conflict?: string,
  ): Promise<void>
  /** Inserts rows whose ids the database gives; what it gave, in the order of the rows. */
  insertNumbered(
    db: Kysely<Rows>,
    table: string,
    rows: readonly ManyRow[],
  ): Promise<readonly number[]>
  /** Sets what else a row has where its `id` is. */
  update(db: Kysely<Rows>, table: string, rows: readonly ManyRow[]): Promise<void>
  /** Deletes the rows that have all these values. */
  remove(db: Kysely<Rows>, table: string, rows: readonly ManyRow[]): Promise<void>
  /** The last number that a table gave to a row, be it there or not; 0 where it gave none. */
  findLastNumber(db: Kysely<Rows>, table: 'articles' | 'stories'): Promise<number>
}
