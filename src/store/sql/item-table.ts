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
      write(async ({ pending }) => {
        const source_id = toRow('source', sourceId)
        const rows = items.map(({ key, digest, articleId }) => {
          const article_id = articleId === null ? null : toRow('article', articleId)
          return { source_id, key, digest, article_id, seen_at: at }
        })
        pending.saveItems(rows)
      }),
  }
}
