import { type Kysely, type Selectable, sql } from 'kysely'
import type { Reason } from '../../model/grouping.ts'
import type { KeptStory, ListedMember, StoryMember, StorySummary } from '../../model/kept.ts'
import type { StoryOptions, StoryTable } from '../store.ts'
import { saveAccounts } from './accounts.ts'
import { inChunks } from './chunks.ts'
import { countOutlets, describeSome, type ReadTerms } from './describing.ts'
import type { Engine } from './engine.ts'
import { toId, toRow } from './ids.ts'
import { parseList } from './json.ts'
import { mergeStories } from './merging.ts'
import type { Access, Rows, StoryRow } from './rows.ts'
import { findPlaced, loadWindow } from './window.ts'

/** Stories in the table `stories`, and what is in them in `memberships`. */
export function createStoryTable(
  { read, write, engine }: Access,
  readTerms: ReadTerms,
): StoryTable {
  return {
    open: (at) => write(async ({ pending }) => toId('story', await pending.openStory(at))),
    place: (placement, by, at, since = at) =>
      write(async ({ db, touch, pending }) => {
        pending.place({ placement, by, at, since })
        if (placement.merged.length === 0) return
        const merged = placement.merged.map((id) => toRow('story', id))
        await mergeStories({ db, touch }, merged, toRow('story', placement.story), at)
        pending.ahead.forgetStories()
      }),
    saveAccounts: (id, accounts) =>
      write(({ db }) => saveAccounts(db, toRow('story', id), accounts)),
    async listUncounted(limit) {
      const rows = await read
        .selectFrom('stories')
        .select('id')
        .where('uncounted', '=', 1)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => toId('story', id))
    },
    describe: (limit) => write(({ db }) => describeSome({ db, engine }, limit, readTerms)),
    countOutlets: (ids) => countOutlets(read, engine.rowsOf(ids.map((id) => toRow('story', id)))),
    listIdsByWords: (words, limit) => engine.findStoriesByWords(read, words, limit),
    async list(options = {}) {
      const rows = await selectStories(read, options, engine).execute()
      return rows.map(toSummary)
    },
    async count() {
      const row = await read
        .selectFrom('stories')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('articles', '>', 0)
        .executeTakeFirstOrThrow()
      return row.count
    },
    find: (id) => findStory(read, toRow('story', id)),
    stamp: (id) => stampStory(read, toRow('story', id)),
    findMerged: (ids) => findMerged(read, ids),
    listMembers: (ids) => listMembers(read, ids),
    placed: () => findPlaced(read),
    loadWindow: (since, options = {}) => loadWindow(read, since, options.limit),
  }
}

/** The stories whose last article is the newest stand first; those that are empty are left out. */
function selectStories(
  db: Kysely<Rows>,
  {
    since,
    grownSince,
    minAccounts = 1,
    minArticles = 1,
    limit,
    outlet,
    terms = [],
    ids,
  }: StoryOptions,
  engine: Engine,
) {
  let query = db
    .selectFrom('stories')
    .selectAll()
    // The partial index on `last_at` is taken for this very condition.
    .where('articles', '>', 0)
    .where('articles', '>=', minArticles)
    .where('accounts', '>=', minAccounts)
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc')
  if (since !== undefined) query = query.where('last_at', '>=', since)
  if (grownSince !== undefined)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('memberships').select('story_id').where('placed_at', '>', grownSince),
    )
  if (outlet !== undefined)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('story_outlets').select('story_id').where('outlet', '=', outlet),
    )
  for (const { kind, text } of terms)
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('story_terms')
        .select('story_id')
        .where('kind', '=', kind)
        .where('text', '=', text),
    )
  if (ids !== undefined) {
    const rows = engine.rowsOf(ids.map((id) => toRow('story', id)))
    query = query.where(sql<boolean>`stories.id in ${rows}`)
  }
  return limit === undefined ? query : query.limit(limit)
}

/** A story that went into another is found under its old id as well. */
async function findStory(db: Kysely<Rows>, id: number): Promise<KeptStory | null> {
  const row = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  if (row.merged_into !== null) return findStory(db, row.merged_into)
  const members = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select(['article_id', 'account', 'sureness', 'by_whom', 'placed_at', 'reasons'])
    .where('story_id', '=', id)
    .orderBy('articles.at')
    .orderBy('article_id')
    .execute()
  return { ...toSummary(row), members: members.map(toMember) }
}

/** All of the story's own row, of its articles how they stand in it, and which version of each. */
async function stampStory(db: Kysely<Rows>, id: number): Promise<string | null> {
  const story = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
  if (!story || story.merged_into !== null) return null
  const members = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article_id')
    .select(['article_id', 'account', 'sureness', 'by_whom', 'placed_at', 'version', 'changed_at'])
    .where('story_id', '=', id)
    .orderBy('article_id')
    .execute()
  return JSON.stringify([story, members.map((member) => Object.values(member))])
}

async function findMerged(
  db: Kysely<Rows>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const merged = new Map<string, string>()
  for (const chunk of inChunks(ids.map((id) => toRow('story', id)))) {
    const rows = await db
      .selectFrom('stories')
      .select(['id', 'merged_into'])
      .where('id', 'in', chunk)
      .where('merged_into', 'is not', null)
      .execute()
    for (const { id, merged_into } of rows)
      if (merged_into !== null) merged.set(toId('story', id), toId('story', merged_into))
  }
  if (merged.size === 0) return merged
  const further = await findMerged(db, [...new Set(merged.values())])
  for (const [id, into] of merged) merged.set(id, further.get(into) ?? into)
  return merged
}

async function listMembers(
  db: Kysely<Rows>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ListedMember[]>> {
  const members = new Map<string, ListedMember[]>()
  for (const chunk of inChunks(ids.map((id) => toRow('story', id)))) {
    const rows = await db
      .selectFrom('memberships')
      .innerJoin('articles', 'articles.id', 'memberships.article_id')
      .select(['story_id', 'article_id', 'account', 'title', 'outlet', 'at'])
      .where('story_id', 'in', chunk)
      .orderBy('articles.at')
      .orderBy('article_id')
      .execute()
    for (const { story_id, article_id, account, title, outlet, at } of rows) {
      const story = toId('story', story_id)
      const list = members.get(story) ?? []
      const [articleId, origin] = [toId('article', article_id), toId('article', account)]
      list.push({ articleId, account: origin, title, outlet, at })
      members.set(story, list)
    }
  }
  return members
}

function toSummary(row: Selectable<StoryRow>): StorySummary {
  return {
    id: toId('story', row.id),
    title: row.title,
    articles: row.articles,
    outlets: row.outlets,
    accounts: row.accounts,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }
}

type MemberRow = {
  article_id: number
  account: number
  sureness: number
  by_whom: string
  placed_at: string
  reasons: string
}

function toMember(row: MemberRow): StoryMember {
  return {
    articleId: toId('article', row.article_id),
    account: toId('article', row.account),
    sureness: row.sureness,
    reasons: parseList<Reason>(row.reasons),
    by: row.by_whom === 'person' ? 'person' : 'program',
    placedAt: row.placed_at,
  }
}
