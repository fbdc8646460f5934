import type { Kysely, RawBuilder } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import type { ArrivalTable, SearchOptions } from '../store.ts'
import type { Rows } from './rows.ts'

/** What each database does in a way of its own; all else is one text for both. */
export type Engine = {
  /** Numbers as one value, however many there are, as rows to be looked among: `id in (…)`. */
  rowsOf(numbers: readonly number[]): RawBuilder<unknown>
  /** Keeps what an article is found by, where the database does not do that by itself. */
  keepWords(db: Kysely<Rows>, article: number, words: IndexedText): Promise<void>
  search(db: Kysely<Rows>, words: string, options: SearchOptions): Promise<readonly SearchHit[]>
  /** The stories of the newest articles that have all the words, each once. */
  findStoriesByWords(db: Kysely<Rows>, words: string, limit: number): Promise<readonly string[]>
  createArrivalTable(db: Kysely<Rows>): ArrivalTable
}

export type IndexedText = { readonly title: string | null; readonly text: string }
