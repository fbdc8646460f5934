import type { DatabaseSync } from 'node:sqlite'
import type { KeptDraft } from '../../model/desk.ts'
import type { DraftTable } from '../desk-store.ts'

type Row = Readonly<Record<string, unknown>>

/** The drafts that a person asked to keep, by the person. */
export function createDraftTable(database: DatabaseSync): (person: string) => DraftTable {
  const insert = database.prepare(
    'insert into drafts (person, at, story, title, draft) values (?, ?, ?, ?, ?)',
  )
  const all = database.prepare('select * from drafts where person = ? order by id desc')
  const one = database.prepare('select * from drafts where person = ? and id = ?')
  const drop = database.prepare('delete from drafts where person = ? and id = ?')
  return (person) => ({
    async save({ at, story, title, text, date }) {
      const { lastInsertRowid } = insert.run(
        person,
        at,
        story,
        title,
        JSON.stringify({ text, date }),
      )
      return Number(lastInsertRowid)
    },
    list: async () => all.all(person).map(toDraft),
    async find(id) {
      const row = one.get(person, id)
      return row ? toDraft(row) : null
    },
    remove: async (id) => {
      drop.run(person, id)
    },
  })
}

export function toDraft({ id, at, story, title, draft }: Row): KeptDraft {
  // What we wrote ourselves, so its shape is known.
  const { text, date }: Pick<KeptDraft, 'text' | 'date'> = JSON.parse(String(draft))
  return {
    id: Number(id),
    at: String(at),
    story: story === null ? null : String(story),
    title: String(title),
    text,
    date,
  }
}
