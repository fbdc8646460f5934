import type { Insertable, Selectable, Updateable } from 'kysely'
import { NEVER_ASKED, type Source, type SourceKind, type SourceState } from '../../model/source.ts'
import type { NewSource, SourceChange, SourceTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import { parseList } from './json.ts'
import type { Access, SourceRow } from './rows.ts'

/** Sources in the table `sources`. */
export function createSourceTable({ read, write }: Access): SourceTable {
  return {
    add: (source) =>
      write(async ({ db }) => {
        const added = await db
          .insertInto('sources')
          .values(toNewRow(source))
          .onConflict((conflict) => conflict.column('address').doNothing())
          .returningAll()
          .executeTakeFirst()
        const row =
          added ??
          (await db
            .selectFrom('sources')
            .selectAll()
            .where('address', '=', source.address)
            .executeTakeFirstOrThrow())
        return { source: toSource(row), added: added !== undefined }
      }),
    async list() {
      const rows = await read.selectFrom('sources').selectAll().orderBy('id').execute()
      return rows.map(toSource)
    },
    async find(key) {
      const row = await read
        .selectFrom('sources')
        .selectAll()
        .where((where) =>
          where.or([
            where('id', '=', toRow('source', key)),
            where('address', '=', key),
            where('given', '=', key),
          ]),
        )
        // An id outranks an address, an address what a person once typed.
        .orderBy((order) =>
          order
            .case()
            .when('id', '=', toRow('source', key))
            .then(0)
            .when('address', '=', key)
            .then(1)
            .else(2)
            .end(),
        )
        .orderBy('id')
        .executeTakeFirst()
      return row ? toSource(row) : null
    },
    update: (id, change) =>
      write(async ({ db }) => {
        const row = toRow('source', id)
        const changed = toChangedRow(change)
        if (changed.address !== undefined) {
          const other = await db
            .selectFrom('sources')
            .select('id')
            .where('address', '=', changed.address)
            .executeTakeFirst()
          if (other && other.id !== row) delete changed.address
        }
        if (Object.keys(changed).length === 0) return
        await db.updateTable('sources').set(changed).where('id', '=', row).execute()
      }),
    remove: (id) =>
      write(async ({ db }) => {
        const { numDeletedRows } = await db
          .deleteFrom('sources')
          .where('id', '=', toRow('source', id))
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
    async countArticles(since) {
      const rows = await read
        .selectFrom('sources')
        .select((from) => [
          'sources.id',
          from
            .selectFrom('articles')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('source_id', '=', 'sources.id')
            .where('first_seen_at', '>=', since)
            .as('count'),
        ])
        .execute()
      return new Map(
        rows.flatMap(({ id, count }) => (count ? [[toId('source', id), count] as const] : [])),
      )
    },
  }
}

function toNewRow(source: NewSource): Insertable<SourceRow> {
  return {
    kind: source.kind,
    address: source.address,
    given: source.given,
    title: source.title,
    outlet: source.outlet,
    link: source.link,
    folders: JSON.stringify(source.folders),
    added_at: source.addedAt,
    ...toStateColumns(NEVER_ASKED),
    status: NEVER_ASKED.status,
    failures: NEVER_ASKED.failures,
  }
}

/** The columns of what is known of a source; undefined where nothing is said of it. */
function toStateColumns(state: Partial<SourceState>) {
  const { problem } = state
  return {
    status: state.status,
    etag: state.etag,
    last_modified: state.lastModified,
    validated_address: state.validatedAddress,
    checked_at: state.checkedAt,
    changed_at: state.changedAt,
    next_at: state.nextAt,
    failures: state.failures,
    problem_code: problem === undefined ? undefined : (problem?.code ?? null),
    problem_message: problem === undefined ? undefined : (problem?.message ?? null),
  }
}

/** The columns that a change names; those that it leaves out stay. */
function toChangedRow({
  address,
  title,
  outlet,
  link,
  folders,
  paused,
  state = {},
}: SourceChange): Updateable<SourceRow> {
  const flag = paused === undefined ? undefined : Number(paused)
  const list = folders === undefined ? undefined : JSON.stringify(folders)
  const named = { address, title, outlet, link, folders: list, paused: flag }
  const columns = { ...named, ...toStateColumns(state) }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

function toSource(row: Selectable<SourceRow>): Source {
  return {
    id: toId('source', row.id),
    kind: toKind(row.kind),
    address: row.address,
    given: row.given,
    title: row.title,
    outlet: row.outlet,
    link: row.link,
    folders: parseList(row.folders),
    addedAt: row.added_at,
    paused: row.paused === 1,
    state: {
      status: toStatus(row.status),
      etag: row.etag,
      lastModified: row.last_modified,
      validatedAddress: row.validated_address,
      checkedAt: row.checked_at,
      changedAt: row.changed_at,
      nextAt: row.next_at,
      failures: row.failures,
      problem:
        row.problem_code === null
          ? null
          : { code: row.problem_code, message: row.problem_message ?? '' },
    },
  }
}

const KINDS: readonly SourceKind[] = ['feed', 'sitemap', 'page', 'folder']
const STATUSES: readonly SourceState['status'][] = ['new', 'working', 'failing', 'gone']

function toKind(text: string): SourceKind {
  return KINDS.find((kind) => kind === text) ?? 'feed'
}

function toStatus(text: string): SourceState['status'] {
  return STATUSES.find((status) => status === text) ?? 'new'
}
