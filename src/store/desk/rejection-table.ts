import type { DatabaseSync } from 'node:sqlite'
import type { KeptRejection, Rejection } from '../../model/rejection.ts'
import type { RejectionTable } from '../desk-store.ts'
import type { ActLog } from './act-log.ts'

/** With the name of who said it, as long as that person may sign in. */
const SELECT =
  'select rejections.*, people.name from rejections left join people on people.id = rejections.person'

/** An id that no act could put back is free. */
const NEXT = `select max(
  (select coalesce(max(id), 0) from rejections),
  (select coalesce(max(json_extract(each.value, '$.key.id')), 0)
    from acts, json_each(acts.before) as each
    where json_extract(each.value, '$.table') = 'rejections')
) + 1 as id`

/** What was told apart, by whomever: all see it. Taking it back is an act of who takes it back. */
export function createRejectionTable(database: DatabaseSync, acts: ActLog): RejectionTable {
  const all = database.prepare(`${SELECT} order by rejections.id desc`)
  const ofStories = database.prepare(
    `${SELECT} where story in (select value from json_each(?)) order by rejections.id`,
  )
  const stories = database.prepare('select distinct story from rejections')
  const one = database.prepare(`${SELECT} where rejections.id = ?`)
  const next = database.prepare(NEXT)
  const add = database.prepare('insert into rejections values (?, ?, ?, ?, ?)')
  const drop = database.prepare('delete from rejections where id = ?')
  return {
    list: async (some) => ofStories.all(JSON.stringify(some)).map(toRejection),
    listStories: async () => stories.all().map(({ story }) => String(story)),
    listAll: async () => all.all().map(toRejection),
    async add(story, rejection, { person, at }) {
      let id = 0
      acts.run(person, at, () => {
        id = Number(next.get()?.id)
        add.run(id, person, story, JSON.stringify(rejection), at)
        return [{ table: 'rejections', key: { id, story }, row: null }]
      })
      return String(id)
    },
    async remove(id, { person, at }) {
      let removed: KeptRejection | null = null
      acts.run(person, at, () => {
        const row = one.get(Number(id))
        if (!row) return []
        drop.run(Number(id))
        removed = toRejection(row)
        const { person: by, story, rejection, at: then } = row
        return [
          {
            table: 'rejections',
            key: { id: Number(id), story: String(story) },
            row: { person: String(by), rejection: String(rejection), at: String(then) },
          },
        ]
      })
      return removed
    },
  }
}

export function toRejection(row: Readonly<Record<string, unknown>>): KeptRejection {
  // What we wrote ourselves, so its shape is known.
  const rejection: Rejection = JSON.parse(String(row.rejection))
  const { id, story, at, name } = row
  const by = name === null ? null : String(name)
  return { ...rejection, id: String(id), story: String(story), at: String(at), by }
}
