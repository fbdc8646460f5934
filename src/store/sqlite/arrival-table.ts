import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Arrival } from '../../model/reader.ts'
import type { ArrivalCount, ArrivalQuery, ArrivalScope, ArrivalTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access, Rows } from './rows.ts'

/**
 * Articles in the order in which they were first seen, of the index of sources alone: an article's own
 * row is as long as its text, and 100,000 of them are not walked through to count what is unread.
 */
export function createArrivalTable({ read }: Access): ArrivalTable {
  return {
    list: (query) => listArrivals(read, query),
    count: (scope) => countArrivals(read, scope),
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
  const { rows } = await sql<ArrivalRow>`${arrivals(scope)}
    select id, source_id, at from arrived ${rest} order by at ${way}, id ${way} limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id, source_id, at }) => ({
    articleId: toId('article', id),
    sourceId: source_id === null ? null : toId('source', source_id),
    at,
  }))
}

/** All articles of an instant stand before what is no article. */
function rowBehind({ articleId }: NonNullable<ArrivalQuery['after']>): number {
  return articleId === null ? Number.MAX_SAFE_INTEGER : toRow('article', articleId)
}

async function countArrivals(
  db: Kysely<Rows>,
  scope: ArrivalScope,
): Promise<readonly ArrivalCount[]> {
  const { rows } = await sql<{ source_id: number | null; count: number; newest: string }>`
    ${arrivals(scope)}
    select source_id, count(*) as count, max(at) as newest from arrived group by source_id`.execute(
    db,
  )
  return rows.map(({ source_id, count, newest }) => ({
    sourceId: source_id === null ? null : toId('source', source_id),
    count,
    newest,
  }))
}

/** The articles of a scope, as the table `arrived` of a statement. */
function arrivals({ streams, only, state, read, unread, without, ...span }: ArrivalScope) {
  const list = streams.map(({ source, readTo }) => [
    source === null ? null : toRow('source', source),
    readTo,
  ])
  const named = sql`streams(source, read_to) as materialized (
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(list)}))`
  const spanned = within(span)
  const left = without?.length ? sql`and a.id not in ${numbersOf(without)}` : sql``
  if (only) {
    const chosen = sql`from json_each(${toJson(only)}) o cross join articles a on a.id = o.value
      join streams s on a.source_id is s.source`
    return sql`with ${named}, arrived(id, source_id, at) as (
      select a.id, a.source_id, a.first_seen_at ${chosen}
      where ${conditionOf(state, read, unread)} ${spanned} ${left})`
  }
  const all = sql`from streams s cross join articles a indexed by articles_source on a.source_id is s.source`
  if (state !== 'unread')
    return sql`with ${named}, arrived(id, source_id, at) as (
      select a.id, a.source_id, a.first_seen_at ${all}
      where ${conditionOf(state, read, unread)} ${spanned} ${left})`
  // What came after the source was last read is one stretch of the index; what was kept unread is few.
  return sql`with ${named}, arrived(id, source_id, at) as (
    select a.id, a.source_id, a.first_seen_at ${all}
    where a.first_seen_at > s.read_to and a.id not in ${numbersOf(read)} ${spanned} ${left}
    union all
    select a.id, a.source_id, a.first_seen_at
    from json_each(${toJson(unread)}) o cross join articles a on a.id = o.value
    join streams s on a.source_id is s.source
    where a.first_seen_at <= s.read_to ${spanned} ${left})`
}

function conditionOf(
  state: ArrivalScope['state'],
  read: readonly string[],
  unread: readonly string[],
): RawBuilder<boolean> {
  const isUnread = sql<boolean>`((a.first_seen_at > s.read_to and a.id not in ${numbersOf(read)})
    or a.id in ${numbersOf(unread)})`
  if (state === 'unread') return isUnread
  return state === 'read' ? sql<boolean>`not ${isUnread}` : sql<boolean>`true`
}

function within({ since, until }: Pick<ArrivalScope, 'since' | 'until'>): RawBuilder<unknown> {
  const from = since === undefined ? sql`` : sql`and a.first_seen_at >= ${since}`
  return until === undefined ? from : sql`${from} and a.first_seen_at < ${until}`
}

function numbersOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${toJson(ids)}))`
}

function toJson(ids: readonly string[]): string {
  return JSON.stringify(ids.map((id) => toRow('article', id)))
}
