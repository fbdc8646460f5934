import type { Kysely } from 'kysely'
import type { NewArticle } from '../../../model/kept.ts'
import { toTextColumns } from '../article-rows.ts'
import type { Engine } from '../engine.ts'
import { toRow } from '../ids.ts'
import type { Rows } from '../rows.ts'
import { insertNumbered } from './numbers.ts'

/** A new article as it is to be written. */
export type AddedArticle = {
  readonly row: ReturnType<typeof toTextColumns> & {
    readonly id: number
    readonly source_id: number | null
    readonly first_seen_at: string
    readonly changed_at: string
    readonly version: number
  }
  readonly addresses: readonly string[]
  readonly traces: readonly string[]
  /** The fingerprint as JSON. */
  readonly print: string
}

export function toAdded(id: number, added: NewArticle, at: string): AddedArticle {
  const source_id = added.sourceId === null ? null : toRow('source', added.sourceId)
  const seen = { first_seen_at: at, changed_at: at, version: 1 }
  return {
    row: { id, source_id, ...seen, ...toTextColumns(added.article, at) },
    addresses: added.addresses,
    traces: added.traces ?? [],
    print: JSON.stringify(added.fingerprint),
  }
}

/** Inserts new articles and what they are found and grouped by; their addresses come behind. */
export async function insertArticles(
  db: Kysely<Rows>,
  engine: Engine,
  articles: readonly AddedArticle[],
): Promise<void> {
  if (articles.length === 0) return
  const rows = articles.map(({ row }) => row)
  await insertNumbered(db, engine, 'articles', rows)
  await engine.keepWords(
    db,
    rows.map(({ id, title, text }) => ({ id, title, text })),
  )
  const { insert } = engine.many
  const traces = articles.flatMap(({ row, traces }) =>
    traces.map((trace) => ({ trace, article_id: row.id })),
  )
  await insert(db, 'traces', traces, 'on conflict do nothing')
  const prints = articles.map(({ row, print }) => ({ article_id: row.id, at: row.at, doc: print }))
  await insert(db, 'fingerprints', prints)
}
