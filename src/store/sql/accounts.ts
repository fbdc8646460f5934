import type { Kysely } from 'kysely'
import { inChunks } from './chunks.ts'
import { toRow } from './ids.ts'
import type { Rows } from './rows.ts'

/** Groups a story's articles as a comparison did; each list of ids is one account. */
export async function saveAccounts(
  db: Kysely<Rows>,
  story: number,
  accounts: readonly (readonly string[])[],
): Promise<void> {
  for (const account of accounts) {
    const articles = account.map((id) => toRow('article', id))
    const first = Math.min(...articles)
    for (const some of inChunks(articles)) {
      await db
        .updateTable('memberships')
        .set({ account: first })
        .where('story_id', '=', story)
        .where('article_id', 'in', some)
        .execute()
    }
  }
  const count = await db
    .selectFrom('memberships')
    .select(({ fn }) => fn.count<number>('account').distinct().as('accounts'))
    .where('story_id', '=', story)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('stories')
    .set({ ...count, uncounted: 0 })
    .where('id', '=', story)
    .execute()
}
