import type { KeptMove } from '../../model/kept.ts'
import type { MoveTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access } from './rows.ts'

/** What people merged and split, in the table `moves`: enough to put it back. */
export function createMoveTable({ read, write }: Access): MoveTable {
  return {
    add: ({ kind, at, ...doc }) =>
      write(async ({ db }) => {
        const values = { kind, at, doc: JSON.stringify(doc) }
        await db.insertInto('moves').values(values).execute()
      }),
    async findLast() {
      const row = await read
        .selectFrom('moves')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!row) return null
      return { id: toId('move', row.id), kind: toKind(row.kind), at: row.at, ...parseDoc(row.doc) }
    },
    remove: (id) =>
      write(async ({ db }) => {
        await db.deleteFrom('moves').where('id', '=', toRow('move', id)).execute()
      }),
  }
}

const KINDS: readonly KeptMove['kind'][] = ['merge', 'split', 'move']

function toKind(text: string): KeptMove['kind'] {
  return KINDS.find((kind) => kind === text) ?? 'merge'
}

function parseDoc(doc: string): Omit<KeptMove, 'id' | 'kind' | 'at'> {
  return JSON.parse(doc)
}
