import type { Kysely } from 'kysely'
import type { KeptArticle, NewArticle } from '../../model/kept.ts'
import type { ArticleTable } from '../store.ts'
import { addAddresses, loadAddresses } from './addresses.ts'
import { type FullRow, toKeptArticle, toTextColumns } from './article-rows.ts'
import { inChunks } from './chunks.ts'
import type { Engine } from './engine.ts'
import { addEvent } from './event-table.ts'
import { toId, toRow } from './ids.ts'
import type { Access, Rows, Touch } from './rows.ts'
import { addTraces, findByTraces } from './traces.ts'
import { keepVersion, listChanged, listVersions } from './versions.ts'

/** Articles that one page of a long list brings into memory. */
const PAGE = 200

/** Articles with one text that are worth looking at. */
const MOST_ALIKE = 50

/** Articles in the table `articles`; their addresses, versions and words beside it. */
export function createArticleTable({ read, write, engine }: Access): ArticleTable {
  return {
    add: (article, at) => write((db) => addArticle({ db, engine }, article, at)),
    addVersion: (id, article, change, at) =>
      write(async (db, touch) => {
        const row = toRow('article', id)
        await keepVersion(db, row, change, at)
        await replaceText({ db, engine }, row, article, at)
        await touchStoryOf(db, row, touch)
        const changed = await loadOne(db, row)
        const { version, storyId: story } = changed
        const { minor } = change
        await addEvent(db, { kind: 'version', story, article: changed.id, version, minor }, at)
        return changed
      }),
    addAddresses: (id, addresses) =>
      write((db) => addAddresses(db, toRow('article', id), addresses)),
    async find(id) {
      const [article] = await loadMany(read, [toRow('article', id)])
      return article ?? null
    },
    async findByAddress(addresses) {
      for (const address of addresses) {
        const row = await read
          .selectFrom('addresses')
          .select('article_id')
          .where('address', '=', address)
          .executeTakeFirst()
        if (row) return loadOne(read, row.article_id)
      }
      return null
    },
    findByTraces: async (traces) => loadMany(read, await findByTraces(read, traces)),
    async findByText(sha256) {
      const rows = await read
        .selectFrom('articles')
        .select('id')
        .where('sha256', '=', sha256)
        .orderBy('id')
        .limit(MOST_ALIKE)
        .execute()
      return loadMany(
        read,
        rows.map(({ id }) => id),
      )
    },
    findMany: (ids) =>
      loadMany(
        read,
        ids.map((id) => toRow('article', id)),
      ),
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

type Writing = { readonly db: Kysely<Rows>; readonly engine: Engine }

async function addArticle(
  { db, engine }: Writing,
  added: NewArticle,
  at: string,
): Promise<KeptArticle> {
  const columns = toTextColumns(added.article, at)
  const { id } = await db
    .insertInto('articles')
    .values({
      source_id: added.sourceId === null ? null : toRow('source', added.sourceId),
      first_seen_at: at,
      changed_at: at,
      version: 1,
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await engine.keepWords(db, id, columns)
  await addAddresses(db, id, added.addresses)
  await addTraces(db, id, added.traces ?? [])
  await saveFingerprint(db, id, columns.at, added)
  return loadOne(db, id)
}

/** The version before it has been kept; what is found by words follows. */
async function replaceText(
  { db, engine }: Writing,
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
  await engine.keepWords(db, id, columns)
  await addAddresses(db, id, changed.addresses)
  await addTraces(db, id, changed.traces ?? [])
  await saveFingerprint(db, id, columns.at, changed)
}

async function touchStoryOf(db: Kysely<Rows>, id: number, touch: Touch): Promise<void> {
  const placed = await db
    .selectFrom('memberships')
    .select('story_id')
    .where('article_id', '=', id)
    .executeTakeFirst()
  if (placed) touch(placed.story_id)
}

async function saveFingerprint(
  db: Kysely<Rows>,
  id: number,
  at: string,
  { fingerprint }: NewArticle,
): Promise<void> {
  const doc = JSON.stringify(fingerprint)
  await db
    .insertInto('fingerprints')
    .values({ article_id: id, at, doc })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ at, doc }))
    .execute()
}

async function loadOne(db: Kysely<Rows>, id: number): Promise<KeptArticle> {
  const [article] = await loadMany(db, [id])
  if (!article) throw new Error(`there is no article ${toId('article', id)}`)
  return article
}

/** In the order of the ids; those that are not there are left out. */
async function loadMany(db: Kysely<Rows>, ids: readonly number[]): Promise<KeptArticle[]> {
  const articles = new Map<number, KeptArticle>()
  for (const some of inChunks(ids)) {
    const rows = await selectFull(db).where('articles.id', 'in', some).execute()
    for (const [id, article] of await withAddresses(db, rows)) articles.set(id, article)
  }
  return ids.flatMap((id) => articles.get(id) ?? [])
}

/** Page by page, so that neither memory nor an open statement is held while others work. */
async function* eachArticle(db: Kysely<Rows>, since: string): AsyncGenerator<KeptArticle> {
  let last = { at: since, id: 0 }
  for (;;) {
    const { at, id } = last
    const rows = await selectFull(db)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('articles.at', 'articles.id'), '>', tuple(at, id)),
      )
      .orderBy('articles.at')
      .orderBy('articles.id')
      .limit(PAGE)
      .execute()
    yield* (await withAddresses(db, rows)).values()
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = end
  }
}

function selectFull(db: Kysely<Rows>) {
  return db
    .selectFrom('articles')
    .leftJoin('memberships', 'memberships.article_id', 'articles.id')
    .selectAll('articles')
    .select('memberships.story_id')
}

async function withAddresses(
  db: Kysely<Rows>,
  rows: readonly FullRow[],
): Promise<Map<number, KeptArticle>> {
  const addresses = await loadAddresses(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(rows.map((row) => [row.id, toKeptArticle(row, addresses.get(row.id) ?? [])]))
}
