import { toPreferences } from '../../../model/preferences.ts'
import { toDraft } from '../../desk/draft-table.ts'
import type { DraftTable, OwnTables, PreferenceTable } from '../../desk-store.ts'
import { hasActs, undoAct } from './act-log.ts'
import { createArticleMarks } from './article-marks.ts'
import { createPoints } from './points.ts'
import { createSearches } from './searches.ts'
import type { Database } from './statements.ts'
import { createStates } from './states.ts'

/** What is one person's own. */
export function createOwn(database: Database, person: string): OwnTables {
  return {
    states: createStates(database, person),
    drafts: createDrafts(database, person),
    searches: createSearches(database, person),
    preferences: createPreferences(database, person),
    points: createPoints(database, person),
    articleMarks: createArticleMarks(database, person),
    undo: () => undoAct(database, person),
    hasActs: () => hasActs(database, person),
  }
}

function createPreferences(database: Database, person: string): PreferenceTable {
  return {
    async find() {
      const rows = await database.all(
        'select name, value from desk.preferences where person = ?',
        person,
      )
      return toPreferences(new Map(rows.map(({ name, value }) => [String(name), String(value)])))
    },
    save: (changed) =>
      database.write(async (statements) => {
        for (const [name, value] of Object.entries(changed))
          await statements.run(
            'insert into desk.preferences values (?, ?, ?) on conflict (person, name) do update set value = excluded.value',
            person,
            name,
            String(value),
          )
      }),
  }
}

function createDrafts(database: Database, person: string): DraftTable {
  return {
    save: ({ at, story, title, text, date }) =>
      database.write(async (statements) => {
        await statements.run(
          'insert into desk.drafts (person, at, story, title, draft) values (?, ?, ?, ?, ?)',
          ...[person, at, story, title, JSON.stringify({ text, date })],
        )
        const row = await statements.get(
          'select max(id) as id from desk.drafts where person = ?',
          person,
        )
        return Number(row?.id)
      }),
    async list() {
      const rows = await database.all(
        'select * from desk.drafts where person = ? order by id desc',
        person,
      )
      return rows.map(toDraft)
    },
    async find(id) {
      const row = await database.get(
        'select * from desk.drafts where person = ? and id = ?',
        person,
        id,
      )
      return row && toDraft(row)
    },
    remove: (id) =>
      database.write(async (statements) => {
        await statements.run('delete from desk.drafts where person = ? and id = ?', person, id)
      }),
  }
}
