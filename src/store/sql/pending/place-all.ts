import { type Kysely, sql } from 'kysely'
import type { Placement } from '../../../model/grouping.ts'
import type { Engine } from '../engine.ts'
import { type EventValues, toEventRow } from '../event-table.ts'
import { toId, toRow } from '../ids.ts'
import type { MembershipRow, Rows, Touch } from '../rows.ts'

export type Placing = {
  readonly placement: Placement
  readonly by: 'program' | 'person'
  readonly at: string
  /** When it came into the story, where that is not now. */
  readonly since: string
}

type Writing = { readonly db: Kysely<Rows>; readonly engine: Engine; readonly touch: Touch }

/**
 * Puts articles into stories, out of those that they were in, one after the other, as if each was written
 * before the next: what is kept of them is read once and written once.
 */
export async function placeAll(
  { db, engine, touch }: Writing,
  placings: readonly Placing[],
): Promise<void> {
  if (placings.length === 0) return
  const { members, sizes } = await loadPlaces(db, engine, placings)
  const placed = new Map<number, MembershipRow>()
  const events: EventValues[] = []
  for (const placing of placings) {
    const row = toMembership(placing, (article) => members.get(article)?.account)
    const before = members.get(row.article_id)?.story ?? null
    const event = toEvent(placing, before, sizes.get(row.story_id) ?? 0)
    if (event) events.push(event)
    if (before !== null) {
      sizes.set(before, (sizes.get(before) ?? 0) - 1)
      touch(before)
    }
    sizes.set(row.story_id, (sizes.get(row.story_id) ?? 0) + 1)
    touch(row.story_id)
    members.set(row.article_id, { story: row.story_id, account: row.account })
    placed.set(row.article_id, row)
  }
  await engine.many.insert(db, 'memberships', [...placed.values()], ON_PLACED)
  await reopen(db, engine, placed.values())
  await engine.many.insert(db, 'events', events)
}

const ON_PLACED = `on conflict (article_id) do update
  set story_id = excluded.story_id, account = excluded.account, sureness = excluded.sureness,
    by_whom = excluded.by_whom, placed_at = excluded.placed_at, reasons = excluded.reasons`

type Places = {
  readonly members: Map<number, { readonly story: number; readonly account: number }>
  /** How many articles are in the stories that articles come into or leave. */
  readonly sizes: Map<number, number>
}

/** Where the articles are, and those that they repeat, and how many are in their stories. */
async function loadPlaces(
  db: Kysely<Rows>,
  engine: Engine,
  placings: readonly Placing[],
): Promise<Places> {
  const articles = placings.flatMap(({ placement: { article, copyOf } }) =>
    [article, copyOf ?? ''].map((id) => toRow('article', id)),
  )
  const found = await db
    .selectFrom('memberships')
    .select(['article_id', 'story_id', 'account'])
    .where(sql<boolean>`article_id in ${engine.rowsOf([...new Set(articles)])}`)
    .execute()
  const stories = [
    ...placings.map(({ placement }) => toRow('story', placement.story)),
    ...found.map(({ story_id }) => story_id),
  ]
  const counts = await db
    .selectFrom('memberships')
    .select(({ fn }) => ['story_id', fn.countAll<number>().as('count')])
    .where(sql<boolean>`story_id in ${engine.rowsOf([...new Set(stories)])}`)
    .groupBy('story_id')
    .execute()
  return {
    members: new Map(
      found.map(({ article_id, story_id: story, account }) => [article_id, { story, account }]),
    ),
    sizes: new Map(counts.map(({ story_id, count }) => [story_id, count])),
  }
}

/** A copy is of the account that its original is of. */
function toMembership(
  { placement, by, since }: Placing,
  accountOf: (article: number) => number | undefined,
): MembershipRow {
  const { article, story, copyOf, sureness, reasons } = placement
  const row = toRow('article', article)
  return {
    article_id: row,
    story_id: toRow('story', story),
    account: (copyOf && accountOf(toRow('article', copyOf))) || row,
    sureness,
    by_whom: by,
    placed_at: since,
    reasons: JSON.stringify(reasons),
  }
}

/** What is placed again where it was is no event, and a merged story is one event, whatever is in it. */
function toEvent(
  { placement, at }: Placing,
  before: number | null,
  size: number,
): EventValues | null {
  const { article, story, merged } = placement
  if (before === null)
    return toEventRow({ kind: size === 0 ? 'opened' : 'joined', story, article }, at)
  const from = toId('story', before)
  if (from === story || merged.includes(from)) return null
  return toEventRow({ kind: 'parted', story, article, from }, at)
}

/** What was merged and is taken apart again is itself once more. */
async function reopen(
  db: Kysely<Rows>,
  engine: Engine,
  placed: Iterable<MembershipRow>,
): Promise<void> {
  const stories = new Set([...placed].map(({ story_id }) => story_id))
  await db
    .updateTable('stories')
    .set({ merged_into: null })
    .where(sql<boolean>`id in ${engine.rowsOf([...stories])}`)
    .where('merged_into', 'is not', null)
    .execute()
}
