import type { Kysely } from 'kysely'
import { inChunks } from './chunks.ts'
import type { Rows } from './rows.ts'

/** Adds what an article is known by, in order. An address that another article has stays there. */
export async function addAddresses(
  db: Kysely<Rows>,
  article: number,
  addresses: readonly string[],
): Promise<void> {
  const { count } = await db
    .selectFrom('addresses')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('article_id', '=', article)
    .executeTakeFirstOrThrow()
  for (const [index, address] of addresses.entries()) {
    await db
      .insertInto('addresses')
      .values({ address, article_id: article, position: count + index })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
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
