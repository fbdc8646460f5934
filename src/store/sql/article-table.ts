import type { Kysely } from 'kysely'
import type { KeptArticle, NewArticle, VersionChange } from '../../model/kept.ts'
import type { ArticleTable } from '../store.ts'
import { addAddresses } from './addresses.ts'
import { toTextColumns } from './article-rows.ts'
import { addEvent } from './event-table.ts'
import { toId, toRow } from './ids.ts'
import { eachArticle, loadMany, loadOne } from './load-articles.ts'
import { MOST_SAME } from './pending/ahead.ts'
import type { Access, Rows, Unit } from './rows.ts'
import { addTraces, firstAlike, listTraces, loadAlike } from './traces.ts'
import { keepVersion, listChanged, listVersions } from './versions.ts'

/** Articles in the table `articles`; their addresses, versions and words beside it. */
export function createArticleTable(access: Access): ArticleTable {
  const { read, write, engine, ahead } = access
  /** Those that were looked up ahead or added by now are not asked for again. */
  const load = async (ids: readonly number[]) => {
    const unknown = ids.filter((id) => !ahead?.find(id))
    const loaded = new Map((await loadMany(read, unknown)).map((each) => [each.id, each]))
    return ids.flatMap((id) => ahead?.find(id) ?? loaded.get(toId('article', id)) ?? [])
  }
  return {
    add: (article, at) =>
      write(async ({ pending }) => ({
        id: toId('article', await pending.addArticle(article, at)),
      })),
    addVersion: (id, article, change, at) =>
      write((unit) =>
        addVersion({ ...access, unit }, toRow('article', id), { article, change, at }),
      ),
    addAddresses: (id, addresses) =>
      write(async ({ pending }) => pending.addAddresses(toRow('article', id), addresses)),
    lookUp: async (clues) => {
      await ahead?.lookUp(clues)
    },
    find: async (id) => (await load([toRow('article', id)]))[0] ?? null,
    async findByAddress(addresses) {
      for (const address of addresses) {
        const known = ahead?.findByAddress(address)
        const id = known === undefined ? await findAddress(read, address) : known
        if (id !== null) return (await load([id]))[0] ?? null
      }
      return null
    },
    async findByTraces(traces) {
      const known = ahead?.findByTraces(traces)
      return load(known ?? firstAlike((await loadAlike(read, engine, [traces]))[0]))
    },
    findByText: async (sha256) => load(ahead?.findByText(sha256) ?? (await findSame(read, sha256))),
    findMany: (ids) => load(ids.map((id) => toRow('article', id))),
    each: ({ since = '' } = {}) => eachArticle(read, since),
    listVersions: (id) => listVersions(read, toRow('article', id)),
    listChanged: (options) => listChanged(read, options),
    search: (words, options = {}) => engine.search(read, words, options),
    async countByOutlet() {
      // Every placed article stands in this narrow table; the articles themselves are wide.
      const rows = await read
        .selectFrom('story_outlets')
        .select(({ fn }) => ['outlet', fn.sum<number>('articles').as('articles')])
        .groupBy('outlet')
        .orderBy('articles', 'desc')
        .orderBy('outlet')
        .execute()
      return rows.map(({ outlet, articles }) => ({ outlet, articles }))
    },
    async count() {
      const row = await read
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
  }
}

async function findAddress(db: Kysely<Rows>, address: string): Promise<number | null> {
  const row = await db
    .selectFrom('addresses')
    .select('article_id')
    .where('address', '=', address)
    .executeTakeFirst()
  return row?.article_id ?? null
}

async function findSame(db: Kysely<Rows>, sha256: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('sha256', '=', sha256)
    .orderBy('id')
    .limit(MOST_SAME)
    .execute()
  return rows.map(({ id }) => id)
}

type Writing = Pick<Access, 'engine'> & { readonly unit: Unit }

type Changed = {
  readonly article: NewArticle
  readonly change: VersionChange
  /** ISO 8601 instant. */
  readonly at: string
}

async function addVersion(
  { engine, unit }: Writing,
  id: number,
  { article, change, at }: Changed,
): Promise<KeptArticle> {
  const { db, touch, pending } = unit
  await keepVersion(db, id, change, at)
  await replaceText({ engine, unit }, id, article, at)
  const changed = await loadOne(db, id)
  const { version, storyId: story } = changed
  if (story !== null) touch(toRow('story', story))
  const { minor } = change
  await addEvent(db, { kind: 'version', story, article: changed.id, version, minor }, at)
  pending.ahead.addAddresses(id, article.addresses)
  pending.ahead.change(id, toTextColumns(article.article, at).sha256, await listTraces(db, id))
  return changed
}

/** The version before it has been kept; what is found by words follows. */
async function replaceText(
  { engine, unit: { db } }: Writing,
  id: number,
  changed: NewArticle,
  at: string,
): Promise<void> {
  const { first_seen_at } = await db
    .selectFrom('articles')
    .select('first_seen_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const columns = toTextColumns(changed.article, first_seen_at)
  await db
    .updateTable('articles')
    .set((set) => ({
      ...columns,
      // Who said last what it says is asked for its changes from now on.
      ...(changed.sourceId !== null && { source_id: toRow('source', changed.sourceId) }),
      changed_at: at,
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await engine.keepWords(db, [{ id, title: columns.title, text: columns.text }])
  await addAddresses(db, engine, [{ article: id, addresses: changed.addresses }])
  await addTraces(db, id, changed.traces ?? [])
  const print = { article_id: id, at: columns.at, doc: JSON.stringify(changed.fingerprint) }
  await engine.many.insert(db, 'fingerprints', [print], ON_KNOWN_PRINT)
}

const ON_KNOWN_PRINT = 'on conflict (article_id) do update set at = excluded.at, doc = excluded.doc'
