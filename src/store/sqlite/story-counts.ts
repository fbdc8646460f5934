import { type Kysely, sql } from 'kysely'
import type { Rows } from './rows.ts'

/**
 * Counts a story anew. Its numbers stand in its own row, so that a list of stories reads nothing
 * else.
 */
export async function countStory(db: Kysely<Rows>, story: number): Promise<void> {
  const counts = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      // An article that names no outlet is nobody else's: it counts as one of its own.
      sql<number>`count(distinct coalesce(articles.outlet, articles.id))`.as('outlets'),
      fn.count<number>('memberships.account').distinct().as('accounts'),
      fn.min<string | null>('articles.at').as('first_at'),
      fn.max<string | null>('articles.at').as('last_at'),
    ])
    .where('memberships.story_id', '=', story)
    .executeTakeFirstOrThrow()
  const { first_at, last_at, ...numbers } = counts
  await db
    .updateTable('stories')
    .set({
      ...numbers,
      ...(first_at !== null && { first_at }),
      ...(last_at !== null && { last_at }),
      title: await chooseTitle(db, story),
    })
    .where('id', '=', story)
    .execute()
}

/** The headline of the earliest article that has one. */
async function chooseTitle(db: Kysely<Rows>, story: number): Promise<string> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select('articles.title')
    .where('memberships.story_id', '=', story)
    .where('articles.title', 'is not', null)
    .orderBy('articles.at')
    .orderBy('articles.id')
    .limit(1)
    .executeTakeFirst()
  return row?.title ?? ''
}
