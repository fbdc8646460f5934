import { type Kysely, sql } from 'kysely'
import { inChunks } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Rows } from './rows.ts'

/** What an article is known by, in order. */
export type Known = { readonly article: number; readonly addresses: readonly string[] }

/** Adds what articles are known by, behind what they were. An address that another article has stays there. */
export async function addAddresses(
  db: Kysely<Rows>,
  engine: Engine,
  added: readonly Known[],
): Promise<void> {
  if (added.length === 0) return
  const articles = [...new Set(added.map(({ article }) => article))]
  const rows = await db
    .selectFrom('addresses')
    .select(({ fn }) => ['article_id', fn.countAll<number>().as('count')])
    .where(sql<boolean>`article_id in ${engine.rowsOf(articles)}`)
    .groupBy('article_id')
    .execute()
  const counts = new Map(rows.map(({ article_id, count }) => [article_id, count]))
  const values = added.flatMap(({ article, addresses }) => {
    const count = counts.get(article) ?? 0
    counts.set(article, count + addresses.length)
    return addresses.map((address, index) => ({
      address,
      article_id: article,
      position: count + index,
    }))
  })
  await engine.many.insert(db, 'addresses', values, 'on conflict do nothing')
}

/** The addresses of articles, the canonical one first. */
export async function loadAddresses(
  db: Kysely<Rows>,
  articles: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, string[]>()
  for (const some of inChunks(articles)) {
    const rows = await db
      .selectFrom('addresses')
      .select(['article_id', 'address'])
      .where('article_id', 'in', some)
      .orderBy('article_id')
      .orderBy('position')
      .execute()
    for (const { article_id, address } of rows) {
      const list = found.get(article_id)
      if (list) list.push(address)
      else found.set(article_id, [address])
    }
  }
  return found
}
