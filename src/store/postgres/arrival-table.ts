import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Arrival } from '../../model/reader.ts'
import { toId, toRow } from '../sql/ids.ts'
import type { Rows } from '../sql/rows.ts'
import type { ArrivalCount, ArrivalQuery, ArrivalScope, ArrivalTable } from '../store.ts'

/**
 * Articles in the order in which they were first seen, of the index of sources alone: of each source as
 * many as are asked for, and of these the first.
 */
export function createArrivalTable(db: Kysely<Rows>): ArrivalTable {
  return {
    list: (query) => listArrivals(db, query),
    countUnread: (scope) => countUnread(db, scope),
  }
}

type ArrivalRow = { id: number; source_id: number | null; at: string }

async function listArrivals(db: Kysely<Rows>, query: ArrivalQuery): Promise<readonly Arrival[]> {
  const parts = streamsOf(query).map((streams) => arrivalsIn(streams, query))
  if (parts.length === 0) return []
  const { rows } = await sql<ArrivalRow>`select id, source_id, first_seen_at as at
    from (${sql.join(parts, sql` union all `)}) a ${orderOf(query)}`.execute(db)
  return rows.map(({ id, source_id, at }) => ({
    articleId: toId('article', id),
    sourceId: source_id === null ? null : toId('source', source_id),
    at,
  }))
}

function orderOf({ order, limit }: Pick<ArrivalQuery, 'order' | 'limit'>): RawBuilder<unknown> {
  const way = order === 'newest' ? sql`desc` : sql`asc`
  return sql`order by a.first_seen_at ${way}, a.id ${way} limit ${limit}`
}

/** Rows of streams, and how an article is of one of them: no source equals nothing, not even none. */
type Streams = { readonly rows: RawBuilder<unknown>; readonly isOf: RawBuilder<unknown> }

function streamsOf({ streams }: Pick<ArrivalScope, 'streams'>): Streams[] {
  const [own, none] = [
    streams.filter(({ source }) => source !== null),
    streams.filter(({ source }) => source === null),
  ]
  const readTo = (some: typeof streams) => some.map((each) => each.readTo)
  const sources = own.map(({ source }) => toRow('source', source ?? ''))
  return [
    {
      rows: sql`unnest(${sources}::bigint[], ${readTo(own)}::text[]) s (source, read_to)`,
      isOf: sql`a.source_id = s.source`,
    },
    {
      rows: sql`(select null::bigint, unnest(${readTo(none)}::text[])) s (source, read_to)`,
      isOf: sql`a.source_id is null`,
    },
  ].filter((_, i) => [own, none][i].length > 0)
}

/** The articles of a scope that are of some streams. */
function arrivalsIn({ rows, isOf }: Streams, query: ArrivalQuery): RawBuilder<unknown> {
  const { only, state, read, unread } = query
  const rest = sql`${isOf} ${within(query)}`
  const isLater = sql`a.first_seen_at > s.read_to and a.id <> all(${rowsOf(read)}::bigint[])`
  const isUnread = sql`((${isLater}) or a.id = any(${rowsOf(unread)}::bigint[]))`
  const condition = { all: sql`true`, unread: isUnread, read: sql`not ${isUnread}` }[state]
  if (only) return among(rows, only, sql`${rest} and ${condition}`)
  const each = (where: RawBuilder<unknown>) => sql`(select a.* from ${rows} cross join lateral (
      select a.id, a.source_id, a.first_seen_at from articles a where ${where} ${orderOf(query)}
    ) a)`
  if (state !== 'unread') return each(sql`${rest} and ${condition}`)
  // What came since a source was last read is one stretch of the index; what was kept unread is little.
  return sql`${each(sql`${rest} and ${isLater}`)} union all
    ${among(rows, unread, sql`${rest} and a.first_seen_at <= s.read_to`)}`
}

function among(
  rows: RawBuilder<unknown>,
  ids: readonly string[],
  where: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(select a.id, a.source_id, a.first_seen_at from articles a cross join ${rows}
    where a.id = any(${rowsOf(ids)}::bigint[]) and ${where})`
}

function within({ since, until, without = [], after, order }: ArrivalQuery): RawBuilder<unknown> {
  const beyond = order === 'newest' ? sql`<` : sql`>`
  const conditions = [
    since !== undefined && sql`and a.first_seen_at >= ${since}`,
    until !== undefined && sql`and a.first_seen_at < ${until}`,
    without.length > 0 && sql`and a.id <> all(${rowsOf(without)}::bigint[])`,
    after && sql`and (a.first_seen_at, a.id) ${beyond} (${after.at}, ${rowBehind(after)}::bigint)`,
  ]
  return sql.join(
    conditions.filter((each) => each !== false && each !== undefined),
    sql` `,
  )
}

/** All articles of an instant stand before what is no article. */
function rowBehind({ articleId }: NonNullable<ArrivalQuery['after']>): number {
  return articleId === null ? Number.MAX_SAFE_INTEGER : toRow('article', articleId)
}

async function countUnread(
  db: Kysely<Rows>,
  scope: Pick<ArrivalScope, 'streams' | 'read' | 'unread'>,
): Promise<readonly ArrivalCount[]> {
  const kept = await listArrivals(db, {
    ...{ streams: scope.streams, read: [], unread: [], state: 'read', only: scope.unread },
    ...{ order: 'newest', limit: scope.unread.length },
  })
  const counts: ArrivalCount[] = []
  for (const { rows, isOf } of streamsOf(scope)) {
    const found = await sql<{ source: number | null; count: number; newest: string | null }>`
      select s.source,
        (select count(*) from articles a where ${isOf} and a.first_seen_at > s.read_to
          and a.id <> all(${rowsOf(scope.read)}::bigint[])) as count,
        (select max(a.first_seen_at) from articles a where ${isOf}) as newest
      from ${rows}`.execute(db)
    for (const { source, count, newest } of found.rows) {
      const sourceId = source === null ? null : toId('source', source)
      const own = kept.filter((each) => each.sourceId === sourceId).length
      if (count + own > 0 && newest !== null) counts.push({ sourceId, count: count + own, newest })
    }
  }
  return counts
}

function rowsOf(ids: readonly string[]): readonly number[] {
  return ids.map((id) => toRow('article', id))
}
