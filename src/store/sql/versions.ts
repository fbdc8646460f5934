import type { Kysely } from 'kysely'
import type { ArticleVersion, VersionChange } from '../../model/kept.ts'
import { type ChangedArticle, type ChangedOptions, MOST_VERSIONS } from '../store.ts'
import { toId } from './ids.ts'
import type { Rows } from './rows.ts'

/**
 * Keeps an article's present text before another takes its place, and makes a line for that one.
 * Most articles never change, and have no line.
 */
export async function keepVersion(
  db: Kysely<Rows>,
  article: number,
  change: VersionChange,
  at: string,
): Promise<void> {
  const { title, sha256, text, version, changed_at } = await db
    .selectFrom('articles')
    .select(['title', 'sha256', 'text', 'version', 'changed_at'])
    .where('id', '=', article)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('versions')
    .values({
      article_id: article,
      version,
      seen_at: changed_at,
      title,
      sha256,
      text,
      change: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'version']).doUpdateSet({ title, sha256, text }),
    )
    .execute()
  await db
    .insertInto('versions')
    .values({
      article_id: article,
      version: version + 1,
      seen_at: at,
      title: null,
      sha256: '',
      text: null,
      change: JSON.stringify(change),
    })
    .execute()
  await forgetOldest(db, article, version + 1)
}

/** Behind a gap it is not told what changed: the text before is not kept any more. */
async function forgetOldest(db: Kysely<Rows>, article: number, latest: number): Promise<void> {
  const oldest = latest - MOST_VERSIONS + 2
  if (oldest <= 2) return
  await db
    .deleteFrom('versions')
    .where('article_id', '=', article)
    .where('version', '>', 1)
    .where('version', '<', oldest)
    .execute()
  await db
    .updateTable('versions')
    .set({ change: null })
    .where('article_id', '=', article)
    .where('version', '=', oldest)
    .execute()
}

/** Every version of an article, the first one first; none where there is no such article. */
export async function listVersions(
  db: Kysely<Rows>,
  article: number,
): Promise<readonly ArticleVersion[]> {
  const present = await db
    .selectFrom('articles')
    .select(['title', 'sha256', 'text', 'version', 'changed_at'])
    .where('id', '=', article)
    .executeTakeFirst()
  if (!present) return []
  const rows = await db
    .selectFrom('versions')
    .select(['version', 'seen_at', 'title', 'sha256', 'text', 'change'])
    .where('article_id', '=', article)
    .orderBy('version')
    .execute()
  const articleId = toId('article', article)
  if (rows.length === 0) {
    const { changed_at: seenAt, version, title, text, sha256 } = present
    return [{ articleId, version, seenAt, title, text, sha256, change: null }]
  }
  return rows.map((row) => {
    const { title, text, sha256 } = row.text === null ? present : { ...row, text: row.text }
    const change = row.change === null ? null : parseChange(row.change)
    return { articleId, version: row.version, seenAt: row.seen_at, title, text, sha256, change }
  })
}

/** Which articles changed since then, the latest change first. */
export async function listChanged(
  db: Kysely<Rows>,
  { since, limit, outlet }: ChangedOptions,
): Promise<readonly ChangedArticle[]> {
  let query = db
    .selectFrom('versions')
    .select(({ fn }) => [
      'article_id',
      fn.min<number>('version').as('from'),
      fn.max<number>('version').as('to'),
      fn.max<string>('seen_at').as('seen_at'),
    ])
    .where('version', '>', 1)
    .where('seen_at', '>=', since)
    .groupBy('article_id')
    .orderBy('seen_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit)
  if (outlet !== undefined)
    query = query.where('article_id', 'in', (eb) =>
      eb.selectFrom('articles').select('id').where('outlet', '=', outlet),
    )
  const rows = await query.execute()
  return rows.map(({ article_id, from, to, seen_at: seenAt }) => {
    const articleId = toId('article', article_id)
    return { articleId, from, to, seenAt }
  })
}

function parseChange(json: string): VersionChange {
  return JSON.parse(json)
}
