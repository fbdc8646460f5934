import type { DatabaseSync } from 'node:sqlite'
import { type Preferences, toPreferences } from '../../model/preferences.ts'
import type { PreferenceTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

export function createPreferenceTable(database: DatabaseSync): (person: string) => PreferenceTable {
  const list = database.prepare('select name, value from preferences where person = ?')
  const put = database.prepare('insert or replace into preferences values (?, ?, ?)')
  return (person) => ({
    async find(): Promise<Preferences> {
      const rows = list.all(person)
      return toPreferences(new Map(rows.map(({ name, value }) => [String(name), String(value)])))
    },
    async save(changed) {
      inTransaction(database, () => {
        for (const [name, value] of Object.entries(changed)) put.run(person, name, value)
      })
    },
  })
}
