import type { Kysely } from 'kysely'
import type { Fingerprint } from '../../model/grouping.ts'
import type { WindowEntry } from '../store.ts'
import { toId } from './ids.ts'
import type { Rows } from './rows.ts'

const PAGE = 500

/** What was placed since then, in the order in which it came, page by page. */
export async function* loadWindow(
  db: Kysely<Rows>,
  since: string,
  limit?: number,
): AsyncGenerator<WindowEntry> {
  let last = limit === undefined ? 0 : await findRowBefore(db, limit)
  for (;;) {
    const rows = await db
      .selectFrom('fingerprints')
      .innerJoin('memberships', 'memberships.article_id', 'fingerprints.article_id')
      .select(['fingerprints.article_id', 'story_id', 'doc'])
      .where('fingerprints.article_id', '>', last)
      // Said of both, so that neither is read from its first row on.
      .where('memberships.article_id', '>', last)
      .where('fingerprints.at', '>=', since)
      .orderBy('fingerprints.article_id')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      yield {
        articleId: toId('article', row.article_id),
        storyId: toId('story', row.story_id),
        fingerprint: parseFingerprint(row.doc),
      }
    }
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = end.article_id
  }
}

/** What happens when an article is placed elsewhere than it was. */
const PLACING = ['opened', 'joined', 'parted', 'merged']

/** A word of the last placing and of all decisions. */
export async function findPlaced(db: Kysely<Rows>): Promise<string> {
  const last = await db
    .selectFrom('events')
    .select('id')
    .where('kind', 'in', PLACING)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const decisions = await db
    .selectFrom('decisions')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.max<number | null>('id').as('last'),
      fn.max<string | null>('at').as('at'),
    ])
    .executeTakeFirstOrThrow()
  return [last?.id ?? 0, ...Object.values(decisions)].join(' ')
}

/** The row after which so many articles were placed. */
async function findRowBefore(db: Kysely<Rows>, count: number): Promise<number> {
  const row = await db
    .selectFrom('memberships')
    .select('article_id')
    .orderBy('article_id', 'desc')
    .offset(count)
    .limit(1)
    .executeTakeFirst()
  return row?.article_id ?? 0
}

function parseFingerprint(json: string): Fingerprint {
  return JSON.parse(json)
}
