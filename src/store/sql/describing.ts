import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Fingerprint } from '../../model/grouping.ts'
import type { OutletCount, StoryTerm } from '../../model/kept.ts'
import { inChunks } from './chunks.ts'
import type { Engine } from './engine.ts'
import type { Rows } from './rows.ts'

/** What a story is found by, of the fingerprints of its articles. */
export type ReadTerms = (fingerprints: readonly Fingerprint[]) => readonly StoryTerm[]

/** The latest articles of a story whose names it is found by, however many there are. */
const MOST_READ = 60

type Writing = { readonly db: Kysely<Rows>; readonly engine: Engine }

/** Notes by whom stories are told, and of whom and which places. */
export async function describeStories(
  { db, engine }: Writing,
  stories: readonly number[],
  read: ReadTerms,
): Promise<void> {
  await noteOutlets({ db, engine }, stories)
  await noteTerms({ db, engine }, stories, read)
}

/** Stories that were kept before this was noted, the latest first; how many there were. */
export async function describeSome(
  { db, engine }: Writing,
  limit: number,
  read: ReadTerms,
): Promise<number> {
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('described', '=', 0)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  for (const stories of inChunks(rows.map(({ id }) => id))) {
    await describeStories({ db, engine }, stories, read)
    const described = stories.map((id) => ({ id, described: 1 }))
    await engine.many.update(db, 'stories', described)
  }
  return rows.length
}

type OutletRow = { readonly story_id: number; readonly outlet: string; readonly articles: number }

/** Most of what is noted of a story stays when an article comes: what changed alone is written. */
async function noteOutlets({ db, engine }: Writing, stories: readonly number[]): Promise<void> {
  const rows = engine.rowsOf(stories)
  const known = await db
    .selectFrom('story_outlets')
    .select(['story_id', 'outlet', 'articles'])
    .where(sql<boolean>`story_id in ${rows}`)
    .execute()
  const wanted = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select(({ fn, ref }) => [
      'story_id',
      ref('outlet').$notNull().as('outlet'),
      fn.countAll<number>().as('articles'),
    ])
    .where(sql<boolean>`story_id in ${rows}`)
    .where('outlet', 'is not', null)
    .groupBy(['story_id', 'outlet'])
    .execute()
  const keyOf = ({ story_id, outlet }: OutletRow) => `${story_id} ${outlet}`
  const before = new Map(known.map((row) => [keyOf(row), row.articles]))
  const still = new Set(wanted.map(keyOf))
  const gone = known.filter((row) => !still.has(keyOf(row)))
  await engine.many.remove(
    db,
    'story_outlets',
    gone.map(({ story_id, outlet }) => ({ story_id, outlet })),
  )
  await engine.many.insert(
    db,
    'story_outlets',
    wanted.filter((row) => before.get(keyOf(row)) !== row.articles),
    'on conflict (outlet, story_id) do update set articles = excluded.articles',
  )
}

/** By story the fingerprints of its latest articles, the latest first. */
async function loadPrints(
  { db, engine }: Writing,
  stories: readonly number[],
): Promise<ReadonlyMap<number, readonly Fingerprint[]>> {
  const { rows } = await sql<{ story: number; doc: string }>`
    select story, doc from (
      select memberships.story_id as story, fingerprints.doc, row_number() over (
        partition by memberships.story_id order by memberships.article_id desc
      ) as place
      from memberships join fingerprints on fingerprints.article_id = memberships.article_id
      where memberships.story_id in ${engine.rowsOf(stories)}
    ) as latest where place <= ${MOST_READ} order by story, place`.execute(db)
  const prints = new Map<number, Fingerprint[]>(stories.map((story) => [story, []]))
  for (const { story, doc } of rows) prints.get(story)?.push(JSON.parse(doc))
  return prints
}

type TermRow = { readonly story_id: number; readonly kind: string; readonly text: string }

/** Of the terms, too, those alone that changed are written. */
async function noteTerms(
  { db, engine }: Writing,
  stories: readonly number[],
  read: ReadTerms,
): Promise<void> {
  const keyOf = ({ story_id, kind, text }: TermRow) => `${story_id} ${kind} ${text}`
  const known = await db
    .selectFrom('story_terms')
    .select(['story_id', 'kind', 'text'])
    .where(sql<boolean>`story_id in ${engine.rowsOf(stories)}`)
    .execute()
  const wanted = new Map<string, TermRow>()
  for (const [story_id, prints] of await loadPrints({ db, engine }, stories))
    for (const { kind, text } of read(prints)) {
      const row = { kind, text, story_id }
      wanted.set(keyOf(row), row)
    }
  const gone = known.filter((row) => !wanted.delete(keyOf(row)))
  await engine.many.remove(db, 'story_terms', gone)
  await engine.many.insert(db, 'story_terms', [...wanted.values()])
}

/** The outlets that tell some of these stories, a list of rows, with the number of those, the most first. */
export async function countOutlets(
  db: Kysely<Rows>,
  stories: RawBuilder<unknown>,
): Promise<readonly OutletCount[]> {
  const rows = await db
    .selectFrom('story_outlets')
    .select(({ fn }) => ['outlet', fn.countAll<number>().as('stories')])
    .where(sql<boolean>`story_id in ${stories}`)
    .groupBy('outlet')
    .orderBy('stories', 'desc')
    .orderBy('outlet')
    .execute()
  return rows.map(({ outlet, stories }) => ({ outlet, stories }))
}
