import type { DatabaseSync } from 'node:sqlite'
import { type Preferences, toPreferences } from '../../model/preferences.ts'
import type { PreferenceTable } from '../desk-store.ts'
import { PERSON } from './person.ts'
import { inTransaction } from './transaction.ts'

/** Ids of stories, parted by spaces: nothing that a person chooses. */
const EXAMPLES = 'example-stories'

export function createPreferenceTable(database: DatabaseSync): PreferenceTable {
  const list = database.prepare('select name, value from preferences where person = ?')
  const put = database.prepare('insert or replace into preferences values (?, ?, ?)')
  return {
    find(): Preferences {
      const rows = list.all(PERSON)
      return toPreferences(new Map(rows.map(({ name, value }) => [String(name), String(value)])))
    },
    examples() {
      const rows = list.all(PERSON)
      const row = rows.find(({ name }) => name === EXAMPLES)
      return row ? String(row.value).split(' ') : []
    },
    saveExamples(stories) {
      put.run(PERSON, EXAMPLES, stories.join(' '))
    },
    save(changed) {
      inTransaction(database, () => {
        for (const [name, value] of Object.entries(changed)) put.run(PERSON, name, value)
      })
    },
  }
}
