import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Rows } from './rows.ts'

/** Which of a story's headlines, the earliest first, stands for it; -1 where none does. */
export type ChooseHeadline = (headlines: readonly string[]) => number

type Writing = { readonly db: Kysely<Rows>; readonly engine: Engine }

/**
 * Counts stories anew. Their numbers stand in their own rows, so that a list of stories reads nothing
 * else.
 */
export async function countStories(
  { db, engine }: Writing,
  stories: readonly number[],
  choose: ChooseHeadline,
): Promise<void> {
  const rows = engine.rowsOf(stories)
  const counts = await db
    .selectFrom('stories')
    .leftJoin('memberships', 'memberships.story_id', 'stories.id')
    .leftJoin('articles', 'articles.id', 'memberships.article_id')
    .select(({ fn, ref }) => [
      'stories.id',
      fn.count<number>('articles.id').as('articles'),
      // An article that names no outlet is nobody else's: it counts as one of its own.
      sql<number>`count(distinct articles.outlet) + count(articles.id) - count(articles.outlet)`.as(
        'outlets',
      ),
      fn.count<number>('memberships.account').distinct().as('accounts'),
      // An empty story keeps its times.
      fn.coalesce(fn.min('articles.at'), ref('stories.first_at')).as('first_at'),
      fn.coalesce(fn.max('articles.at'), ref('stories.last_at')).as('last_at'),
    ])
    .where(sql<boolean>`stories.id in ${rows}`)
    .groupBy('stories.id')
    .execute()
  const titles = await loadHeadlines({ db, engine }, stories)
  const counted = counts.map(({ id, ...numbers }) => {
    const headlines = titles.get(id) ?? []
    const title = headlines[choose(headlines)] ?? ''
    const uncounted = numbers.articles > 1 ? 1 : 0
    // What is counted is described as well, in the same write.
    return { id, ...numbers, title, uncounted, described: 1 }
  })
  await engine.many.update(db, 'stories', counted)
}

/** The latest headlines of a story that one is chosen from, however many there are. */
const MOST_HEADLINES = 60

/** The headlines of each story, the earliest first. */
async function loadHeadlines(
  { db, engine }: Writing,
  stories: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ story: number; title: string }>`
    select story, title from (
      select memberships.story_id as story, articles.title, row_number() over (
        partition by memberships.story_id order by articles.at desc, articles.id desc
      ) as place
      from memberships join articles on articles.id = memberships.article_id
      where memberships.story_id in ${engine.rowsOf(stories)} and articles.title is not null
    ) as latest where place <= ${MOST_HEADLINES} order by story, place desc`.execute(db)
  const headlines = new Map<number, string[]>()
  for (const { story, title } of rows) {
    const list = headlines.get(story)
    if (list) list.push(title)
    else headlines.set(story, [title])
  }
  return headlines
}
