import type { Decision } from '../../model/grouping.ts'
import type { DecisionTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access } from './rows.ts'

/** What people decided, in the table `decisions`: the last word on each two articles. */
export function createDecisionTable({ read, write }: Access): DecisionTable {
  return {
    add: ({ kind, articles, at }) =>
      write(async ({ db }) => {
        const [first, second] = articles.map((id) => toRow('article', id)).sort((a, b) => a - b)
        await db
          .insertInto('decisions')
          .values({ kind, first, second, at })
          .onConflict((conflict) => conflict.columns(['first', 'second']).doUpdateSet({ kind, at }))
          .execute()
      }),
    remove: (articles) =>
      write(async ({ db }) => {
        const [first, second] = articles.map((id) => toRow('article', id)).sort((a, b) => a - b)
        await db
          .deleteFrom('decisions')
          .where('first', '=', first)
          .where('second', '=', second)
          .execute()
      }),
    async list() {
      const rows = await read
        .selectFrom('decisions')
        .selectAll()
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(
        ({ kind, first, second, at }): Decision => ({
          kind: kind === 'apart' ? 'apart' : 'together',
          articles: [toId('article', first), toId('article', second)],
          at,
        }),
      )
    },
  }
}
