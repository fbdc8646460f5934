import type { DatabaseSync } from 'node:sqlite'
import type { KeptRejection, Rejection } from '../../model/rejection.ts'
import type { RejectionTable } from '../desk-store.ts'
import type { ActLog } from './act-log.ts'
import { PERSON } from './person.ts'

export function createRejectionTable(database: DatabaseSync, acts: ActLog): RejectionTable {
  const all = database.prepare('select * from rejections where person = ? order by id desc')
  const ofStories = database.prepare(
    'select * from rejections where person = ? and story in (select value from json_each(?)) order by id',
  )
  const stories = database.prepare('select distinct story from rejections where person = ?')
  const one = database.prepare('select * from rejections where person = ? and id = ?')
  const next = database.prepare('select coalesce(max(id), 0) + 1 as id from rejections')
  const add = database.prepare('insert into rejections values (?, ?, ?, ?, ?)')
  const drop = database.prepare('delete from rejections where id = ?')
  return {
    list: (stories) => ofStories.all(PERSON, JSON.stringify(stories)).map(toRejection),
    listStories: () => stories.all(PERSON).map(({ story }) => String(story)),
    listAll: () => all.all(PERSON).map(toRejection),
    add(story, rejection, at) {
      const id = Number(next.get()?.id)
      const before = { table: 'rejections', key: { id, story }, row: null }
      acts.run([before], at, () => add.run(id, PERSON, story, JSON.stringify(rejection), at))
      return String(id)
    },
    remove(id, at) {
      const row = one.get(PERSON, Number(id))
      if (!row) return null
      const kept = toRejection(row)
      const { person, story, rejection, at: then } = row
      const before = {
        table: 'rejections',
        key: { id: Number(id), story: String(story) },
        row: { person: String(person), rejection: String(rejection), at: String(then) },
      }
      acts.run([before], at, () => drop.run(Number(id)))
      return kept
    },
  }
}

function toRejection(row: Readonly<Record<string, unknown>>): KeptRejection {
  // What we wrote ourselves, so its shape is known.
  const rejection: Rejection = JSON.parse(String(row.rejection))
  return { ...rejection, id: String(row.id), story: String(row.story), at: String(row.at) }
}
