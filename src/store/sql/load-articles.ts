import type { Kysely } from 'kysely'
import type { KeptArticle } from '../../model/kept.ts'
import { loadAddresses } from './addresses.ts'
import { type FullRow, toKeptArticle } from './article-rows.ts'
import { inChunks } from './chunks.ts'
import { toId } from './ids.ts'
import type { Rows } from './rows.ts'

/** Articles that one page of a long list brings into memory. */
const PAGE = 200

/** Throws where there is none. */
export async function loadOne(db: Kysely<Rows>, id: number): Promise<KeptArticle> {
  const [article] = await loadMany(db, [id])
  if (!article) throw new Error(`there is no article ${toId('article', id)}`)
  return article
}

/** In the order of the ids; those that are not there are left out. */
export async function loadMany(db: Kysely<Rows>, ids: readonly number[]): Promise<KeptArticle[]> {
  const articles = new Map<number, KeptArticle>()
  for (const some of inChunks(ids)) {
    const rows = await selectFull(db).where('articles.id', 'in', some).execute()
    for (const [id, article] of await withAddresses(db, rows)) articles.set(id, article)
  }
  return ids.flatMap((id) => articles.get(id) ?? [])
}

/** Page by page, so that neither memory nor an open statement is held while others work. */
export async function* eachArticle(db: Kysely<Rows>, since: string): AsyncGenerator<KeptArticle> {
  let last = { at: since, id: 0 }
  for (;;) {
    const { at, id } = last
    const rows = await selectFull(db)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('articles.at', 'articles.id'), '>', tuple(at, id)),
      )
      .orderBy('articles.at')
      .orderBy('articles.id')
      .limit(PAGE)
      .execute()
    yield* (await withAddresses(db, rows)).values()
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = end
  }
}

function selectFull(db: Kysely<Rows>) {
  return db
    .selectFrom('articles')
    .leftJoin('memberships', 'memberships.article_id', 'articles.id')
    .selectAll('articles')
    .select('memberships.story_id')
}

async function withAddresses(
  db: Kysely<Rows>,
  rows: readonly FullRow[],
): Promise<Map<number, KeptArticle>> {
  const addresses = await loadAddresses(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(rows.map((row) => [row.id, toKeptArticle(row, addresses.get(row.id) ?? [])]))
}
