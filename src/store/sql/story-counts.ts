import { type Kysely, sql } from 'kysely'
import type { Rows } from './rows.ts'

/** Which of a story's headlines, the earliest first, stands for it; -1 where none does. */
export type ChooseHeadline = (headlines: readonly string[]) => number

/**
 * Counts a story anew. Its numbers stand in its own row, so that a list of stories reads nothing
 * else.
 */
export async function countStory(
  db: Kysely<Rows>,
  story: number,
  choose: ChooseHeadline,
): Promise<void> {
  const counts = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      // An article that names no outlet is nobody else's: it counts as one of its own.
      sql<number>`count(distinct articles.outlet) + count(*) - count(articles.outlet)`.as(
        'outlets',
      ),
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
      title: await loadHeadline(db, story, choose),
      uncounted: numbers.articles > 1 ? 1 : 0,
    })
    .where('id', '=', story)
    .execute()
}

/** The latest headlines of a story that one is chosen from, however many there are. */
const MOST_HEADLINES = 60

/** The headline that stands for the story; the earliest is looked at first. */
async function loadHeadline(db: Kysely<Rows>, story: number, choose: ChooseHeadline) {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select('articles.title')
    .where('memberships.story_id', '=', story)
    .where('articles.title', 'is not', null)
    .orderBy('articles.at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(MOST_HEADLINES)
    .execute()
  const headlines = rows.map(({ title }) => title ?? '').reverse()
  return headlines[choose(headlines)] ?? ''
}
