import type { Kysely } from 'kysely'
import type { Placement } from '../../model/grouping.ts'
import { inChunks } from './chunks.ts'
import { addEvent } from './event-table.ts'
import { toId, toRow } from './ids.ts'
import type { Rows, Touch } from './rows.ts'

type Writing = { readonly db: Kysely<Rows>; readonly touch: Touch }

type Placing = {
  readonly by: 'program' | 'person'
  readonly at: string
  /** When it came into the story, where that is not now. */
  readonly since?: string
}

/** Puts an article into a story, out of the one that it was in, and the merged stories after it. */
export async function placeArticle(
  { db, touch }: Writing,
  placement: Placement,
  { by, at, since = at }: Placing,
): Promise<void> {
  const article = toRow('article', placement.article)
  const story = toRow('story', placement.story)
  const before = await findStoryOf(db, article)
  const isFirst = !(await hasArticles(db, story))
  const columns = {
    story_id: story,
    account: await findAccount(db, placement),
    sureness: placement.sureness,
    by_whom: by,
    placed_at: since,
    reasons: JSON.stringify(placement.reasons),
  }
  await db
    .insertInto('memberships')
    .values({ article_id: article, ...columns })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
    .execute()
  // What was merged and is taken apart again is itself once more.
  await db
    .updateTable('stories')
    .set({ merged_into: null })
    .where('id', '=', story)
    .where('merged_into', 'is not', null)
    .execute()
  const merged = placement.merged.map((id) => toRow('story', id))
  await tellPlaced(db, placement, { before, isFirst, merged }, at)
  await mergeStories({ db, touch }, merged, story, at)
  if (before !== null) touch(before)
  touch(story)
}

type Placed = {
  readonly before: number | null
  readonly isFirst: boolean
  readonly merged: readonly number[]
}

/** What is placed again where it was is no event, and a merged story is one event, whatever is in it. */
async function tellPlaced(
  db: Kysely<Rows>,
  { article, story }: Placement,
  { before, isFirst, merged }: Placed,
  at: string,
): Promise<void> {
  if (before === null)
    await addEvent(db, { kind: isFirst ? 'opened' : 'joined', story, article }, at)
  else if (before !== toRow('story', story) && !merged.includes(before))
    await addEvent(db, { kind: 'parted', story, article, from: toId('story', before) }, at)
}

async function hasArticles(db: Kysely<Rows>, story: number): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('article_id')
    .where('story_id', '=', story)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function findStoryOf(db: Kysely<Rows>, article: number): Promise<number | null> {
  const row = await db
    .selectFrom('memberships')
    .select('story_id')
    .where('article_id', '=', article)
    .executeTakeFirst()
  return row?.story_id ?? null
}

/** A copy is of the account that its original is of. */
async function findAccount(db: Kysely<Rows>, { article, copyOf }: Placement): Promise<number> {
  if (!copyOf) return toRow('article', article)
  const row = await db
    .selectFrom('memberships')
    .select('account')
    .where('article_id', '=', toRow('article', copyOf))
    .executeTakeFirst()
  return row?.account ?? toRow('article', article)
}

/** What was in the stories is in `into`, and they lead there from now on. */
async function mergeStories(
  { db, touch }: Writing,
  stories: readonly number[],
  into: number,
  at: string,
): Promise<void> {
  const others = stories.filter((story) => story !== into)
  if (others.length === 0) return
  await db
    .updateTable('memberships')
    .set({ story_id: into })
    .where('story_id', 'in', others)
    .execute()
  const merged = await db
    .updateTable('stories')
    .set({ merged_into: into })
    .where('id', 'in', others)
    .where(({ eb, or }) => or([eb('merged_into', 'is', null), eb('merged_into', '!=', into)]))
    .returning('id')
    .execute()
  for (const { id } of merged) {
    const [story, from] = [toId('story', into), toId('story', id)]
    await addEvent(db, { kind: 'merged', story, from }, at)
  }
  others.forEach(touch)
}

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
