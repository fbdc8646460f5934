import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Arrival } from '../../model/reader.ts'
import { toId, toRow } from '../sql/ids.ts'
import type { Rows } from '../sql/rows.ts'
import type { ArrivalCount, ArrivalQuery, ArrivalScope, ArrivalTable } from '../store.ts'

/**
 * Articles in the order in which they were first seen, of the index of sources alone: an article's own
 * row is as long as its text, and 100,000 of them are not walked through to tell what is unread.
 */
export function createArrivalTable(read: Kysely<Rows>): ArrivalTable {
  return {
    list: (query) => listArrivals(read, query),
    countUnread: (scope) => countUnread(read, scope),
  }
}

type ArrivalRow = { id: number; source_id: number | null; at: string }

async function listArrivals(
  db: Kysely<Rows>,
  { order, limit, after, ...scope }: ArrivalQuery,
): Promise<readonly Arrival[]> {
  const way = order === 'newest' ? sql`desc` : sql`asc`
  const beyond = order === 'newest' ? sql`<` : sql`>`
  const rest = after ? sql`where (at, id) ${beyond} (${after.at}, ${rowBehind(after)})` : sql``
  const { rows } = await sql<ArrivalRow>`with ${streamsOf(scope)},
    arrived(id, source_id, at) as (${arrivalsIn(scope)})
    select id, source_id, at from arrived ${rest} order by at ${way}, id ${way} limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id, source_id, at }) => ({
    articleId: toId('article', id),
    sourceId: toSourceId(source_id),
    at,
  }))
}

/** All articles of an instant stand before what is no article. */
function rowBehind({ articleId }: NonNullable<ArrivalQuery['after']>): number {
  return articleId === null ? Number.MAX_SAFE_INTEGER : toRow('article', articleId)
}

const FROM = sql`from articles a indexed by articles_source where a.source_id is s.source`

async function countUnread(
  db: Kysely<Rows>,
  scope: Pick<ArrivalScope, 'streams' | 'read' | 'unread'>,
): Promise<readonly ArrivalCount[]> {
  // A stretch of the index for each source: grouping one long list took ten times as long.
  const { rows } = await sql<{ source: number | null; count: number; newest: string | null }>`
    with ${streamsOf(scope)} select s.source,
      (select count(*) ${FROM} and a.first_seen_at > s.read_to ${notRead(scope.read)}) as count,
      (select a.first_seen_at ${FROM} order by a.first_seen_at desc limit 1) as newest
    from streams s`.execute(db)
  const kept = await listArrivals(db, {
    ...{ streams: scope.streams, read: [], unread: [], state: 'read', only: scope.unread },
    ...{ order: 'newest', limit: scope.unread.length },
  })
  return rows.flatMap(({ source, count, newest }) => {
    const sourceId = toSourceId(source)
    const own = kept.filter((each) => each.sourceId === sourceId).length
    return count + own === 0 || newest === null ? [] : [{ sourceId, count: count + own, newest }]
  })
}

function streamsOf({ streams }: Pick<ArrivalScope, 'streams'>): RawBuilder<unknown> {
  const list = streams.map(({ source, readTo }) => [
    source === null ? null : toRow('source', source),
    readTo,
  ])
  // By a number that is never null they are looked up at once.
  return sql`streams(source, number, read_to) as materialized (
    select value ->> 0, coalesce(value ->> 0, 0), value ->> 1 from json_each(${JSON.stringify(list)}))`
}

/** The articles of a scope, beside the streams that they are of. */
function arrivalsIn(scope: ArrivalScope): RawBuilder<unknown> {
  const { only, state, read, unread, without = [] } = scope
  const columns = sql`select a.id, a.source_id, a.first_seen_at`
  const rest = sql`${within(scope)} ${leaving(without)}`
  const isLater = sql`a.first_seen_at > s.read_to ${notRead(read)}`
  const among = (ids: readonly string[]) => sql`from json_each(${toJson(ids)}) o
    cross join articles a on a.id = o.value join streams s on s.number = coalesce(a.source_id, 0)`
  const isUnread = sql`((${isLater}) or a.id in ${listOf(unread)})`
  const condition = { all: sql`true`, unread: isUnread, read: sql`not ${isUnread}` }[state]
  if (only) return sql`${columns} ${among(only)} where ${condition} ${rest}`
  const all = sql`${columns} from streams s cross join articles a indexed by articles_source
    on a.source_id is s.source`
  if (state !== 'unread') return sql`${all} where ${condition} ${rest}`
  // What came since a source was last read is one stretch of the index; what was kept unread is little.
  return sql`${all} where ${isLater} ${rest}
    union all ${columns} ${among(unread)} where a.first_seen_at <= s.read_to ${rest}`
}

function within({ since, until }: Pick<ArrivalScope, 'since' | 'until'>): RawBuilder<unknown> {
  const from = since === undefined ? sql`` : sql`and a.first_seen_at >= ${since}`
  return until === undefined ? from : sql`${from} and a.first_seen_at < ${until}`
}

/**
 * A byte an article says whether it was read: told apart so, 100,000 articles take 7 ms whatever was read
 * of them, and 30 to 70 where they are looked up in a list.
 */
function notRead(ids: readonly string[]): RawBuilder<unknown> {
  if (ids.length === 0) return sql``
  const numbers = ids.map((id) => toRow('article', id))
  const isRead = new Uint8Array(numbers.reduce((a, b) => Math.max(a, b), 0))
  for (const number of numbers) if (number > 0) isRead[number - 1] = 1
  return sql`and substr(${isRead}, a.id, 1) <> x'01'`
}

function leaving(ids: readonly string[]): RawBuilder<unknown> {
  return ids.length === 0 ? sql`` : sql`and a.id not in ${listOf(ids)}`
}

function listOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${toJson(ids)}))`
}

function toJson(ids: readonly string[]): string {
  return JSON.stringify(ids.map((id) => toRow('article', id)))
}

function toSourceId(row: number | null): string | null {
  return row === null ? null : toId('source', row)
}
