import type { ItemTable } from '../store.ts'
import { inChunks } from './chunks.ts'
import { toRow } from './ids.ts'
import type { Access } from './rows.ts'

/** Entries of feeds in the table `items`. */
export function createItemTable({ read, write }: Access): ItemTable {
  return {
    async findDigests(sourceId, keys) {
      const digests = new Map<string, string>()
      for (const some of inChunks(keys)) {
        const rows = await read
          .selectFrom('items')
          .select(['key', 'digest'])
          .where('source_id', '=', toRow('source', sourceId))
          .where('key', 'in', some)
          .execute()
        for (const { key, digest } of rows) digests.set(key, digest)
      }
      return digests
    },
    save: (sourceId, items, at) =>
      write(async (db) => {
        for (const { key, digest, articleId } of items) {
          const article = articleId === null ? null : toRow('article', articleId)
          await db
            .insertInto('items')
            .values({
              source_id: toRow('source', sourceId),
              key,
              digest,
              article_id: article,
              seen_at: at,
            })
            .onConflict((conflict) =>
              conflict
                .columns(['source_id', 'key'])
                .doUpdateSet({ digest, article_id: article, seen_at: at }),
            )
            .execute()
        }
      }),
  }
}
