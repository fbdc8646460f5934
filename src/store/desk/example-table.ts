import type { DatabaseSync } from 'node:sqlite'
import type { ExampleTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

export function createExampleTable(database: DatabaseSync): ExampleTable {
  const list = database.prepare('select story from examples order by story')
  const clear = database.prepare('delete from examples')
  const add = database.prepare('insert or ignore into examples values (?)')
  return {
    list: async () => list.all().map(({ story }) => String(story)),
    async save(stories) {
      inTransaction(database, () => {
        clear.run()
        for (const story of stories) add.run(story)
      })
    },
  }
}
