import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Arrival } from '../../model/reader.ts'
import type { ArrivalCount, ArrivalQuery, ArrivalScope, ArrivalTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access, Rows } from './rows.ts'

/**
 * Articles in the order in which they were first seen, of the index of sources alone: an article's own
 * row is as long as its text, and 100,000 of them are not walked through to tell what is unread.
 */
export function createArrivalTable({ read }: Access): ArrivalTable {
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
  const later = sql`${FROM} and a.first_seen_at > s.read_to ${leaving(scope.read)}`
  const { rows } = await sql<{ source: number | null; count: number; newest: string | null }>`
    with ${streamsOf(scope)} select s.source, (select count(*) ${later}) as count,
      (select a.first_seen_at ${later} order by a.first_seen_at desc limit 1) as newest
    from streams s`.execute(db)
  const kept = await listArrivals(db, {
    ...{ streams: scope.streams, read: [], unread: [], state: 'read', only: scope.unread },
    ...{ order: 'newest', limit: scope.unread.length },
  })
  return rows.flatMap(({ source, count, newest }) => {
    const sourceId = toSourceId(source)
    const own = kept.filter((each) => each.sourceId === sourceId)
    const last = newest ?? own[0]?.at
    return last === undefined ? [] : [{ sourceId, count: count + own.length, newest: last }]
  })
}

function streamsOf({ streams }: Pick<ArrivalScope, 'streams'>): RawBuilder<unknown> {
  const list = streams.map(({ source, readTo }) => [
    source === null ? null : toRow('source', source),
    readTo,
  ])
  return sql`streams(source, read_to) as materialized (
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(list)}))`
}

/** The articles of a scope, beside the streams that they are of. */
function arrivalsIn(scope: ArrivalScope): RawBuilder<unknown> {
  const { only, state, read, unread, without = [] } = scope
  const columns = sql`select a.id, a.source_id, a.first_seen_at`
  const rest = sql`${within(scope)} ${leaving(without)}`
  const isLater = sql`a.first_seen_at > s.read_to ${leaving(read)}`
  const among = (ids: readonly string[]) => sql`from json_each(${toJson(ids)}) o
    cross join articles a on a.id = o.value join streams s on a.source_id is s.source`
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
