import type { VisitTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access } from './rows.ts'

/** Pages of young articles in the table `visits`: each is asked again at its time. */
export function createVisitTable({ read, write }: Access): VisitTable {
  return {
    save: ({ articleId, address, etag, lastModified, nextAt }) =>
      write(async (db) => {
        const columns = { address, etag, last_modified: lastModified, next_at: nextAt }
        await db
          .insertInto('visits')
          .values({ article_id: toRow('article', articleId), ...columns })
          .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
          .execute()
      }),
    remove: (articleId) =>
      write(async (db) => {
        await db
          .deleteFrom('visits')
          .where('article_id', '=', toRow('article', articleId))
          .execute()
      }),
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
