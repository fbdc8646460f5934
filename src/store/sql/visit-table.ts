import type { VisitTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access } from './rows.ts'

/** Pages of young articles in the table `visits`: each is asked again at its time. */
export function createVisitTable({ read, write }: Access): VisitTable {
  return {
    save: ({ articleId, address, etag, lastModified, nextAt }) =>
      write(async ({ pending }) => {
        const article_id = toRow('article', articleId)
        const visit = { article_id, address, etag, last_modified: lastModified, next_at: nextAt }
        pending.saveVisit(article_id, visit)
      }),
    remove: (articleId) =>
      write(async ({ pending }) => pending.saveVisit(toRow('article', articleId), null)),
    async listDue(until, limit) {
      const rows = await read
        .selectFrom('visits')
        .selectAll()
        .where('next_at', '<=', until)
        .orderBy('next_at')
        .orderBy('article_id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        articleId: toId('article', row.article_id),
        address: row.address,
        etag: row.etag,
        lastModified: row.last_modified,
        nextAt: row.next_at,
      }))
    },
    async findNext() {
      const row = await read
        .selectFrom('visits')
        .select('next_at')
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst()
      return row?.next_at ?? null
    },
  }
}
