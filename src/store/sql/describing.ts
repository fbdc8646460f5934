import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Fingerprint } from '../../model/grouping.ts'
import type { OutletCount, StoryTerm } from '../../model/kept.ts'
import type { Rows } from './rows.ts'

/** What a story is found by, of the fingerprints of its articles. */
export type ReadTerms = (fingerprints: readonly Fingerprint[]) => readonly StoryTerm[]

/** The latest articles of a story whose names it is found by, however many there are. */
const MOST_READ = 60

/** Notes by whom a story is told, and of whom and which places. */
export async function describeStory(
  db: Kysely<Rows>,
  story: number,
  read: ReadTerms,
): Promise<void> {
  await noteOutlets(db, story)
  await noteTerms(db, story, read(await loadPrints(db, story)))
  await db.updateTable('stories').set({ described: 1 }).where('id', '=', story).execute()
}

/** Stories that were kept before this was noted, the latest first; how many there were. */
export async function describeSome(
  db: Kysely<Rows>,
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
  for (const { id } of rows) await describeStory(db, id, read)
  return rows.length
}

async function noteOutlets(db: Kysely<Rows>, story: number): Promise<void> {
  await db.deleteFrom('story_outlets').where('story_id', '=', story).execute()
  await db
    .insertInto('story_outlets')
    .columns(['outlet', 'story_id', 'articles'])
    .expression((eb) =>
      eb
        .selectFrom('memberships')
        .innerJoin('articles', 'articles.id', 'memberships.article_id')
        .where('story_id', '=', story)
        .where('outlet', 'is not', null)
        .groupBy(['outlet', 'story_id'])
        .select(({ fn, ref }) => [
          ref('outlet').$notNull().as('outlet'),
          'story_id',
          fn.countAll<number>().as('articles'),
        ]),
    )
    .execute()
}

async function loadPrints(db: Kysely<Rows>, story: number): Promise<Fingerprint[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('fingerprints', 'fingerprints.article_id', 'memberships.article_id')
    .select('doc')
    .where('story_id', '=', story)
    .orderBy('memberships.article_id', 'desc')
    .limit(MOST_READ)
    .execute()
  return rows.map(({ doc }): Fingerprint => JSON.parse(doc))
}

/** Most of a story's terms stay when an article comes: those alone that changed are written. */
async function noteTerms(
  db: Kysely<Rows>,
  story: number,
  terms: readonly StoryTerm[],
): Promise<void> {
  const keyOf = ({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`
  const known = await db
    .selectFrom('story_terms')
    .select(['kind', 'text'])
    .where('story_id', '=', story)
    .execute()
  const wanted = new Map(terms.map((term) => [keyOf(term), term]))
  for (const each of known) {
    if (wanted.delete(keyOf(each))) continue
    await db
      .deleteFrom('story_terms')
      .where('kind', '=', each.kind)
      .where('text', '=', each.text)
      .where('story_id', '=', story)
      .execute()
  }
  const rows = [...wanted.values()].map(({ kind, text }) => ({ kind, text, story_id: story }))
  if (rows.length > 0) await db.insertInto('story_terms').values(rows).execute()
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
