import type { Kysely } from 'kysely'
import type { Fingerprint } from '../../model/grouping.ts'
import type { WindowEntry } from '../store.ts'
import { toId } from './ids.ts'
import type { Rows } from './rows.ts'

const PAGE = 500

/** What was placed since then, the oldest first, page by page. */
export async function* loadWindow(db: Kysely<Rows>, since: string): AsyncGenerator<WindowEntry> {
  let last = { at: since, article_id: 0 }
  for (;;) {
    const { at, article_id } = last
    const rows = await db
      .selectFrom('fingerprints')
      .innerJoin('memberships', 'memberships.article_id', 'fingerprints.article_id')
      .select(['fingerprints.article_id', 'fingerprints.at', 'story_id', 'doc'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('fingerprints.at', 'fingerprints.article_id'), '>', tuple(at, article_id)),
      )
      .orderBy('fingerprints.at')
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
    last = end
  }
}

function parseFingerprint(json: string): Fingerprint {
  return JSON.parse(json)
}
