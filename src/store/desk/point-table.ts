import type { DatabaseSync } from 'node:sqlite'
import type { KeptMark, PointMark } from '../../model/points.ts'
import type { PointTable } from '../desk-store.ts'
import type { ActLog } from './act-log.ts'

/** Marks that a list of all stories shows: the latest. */
export const MOST_LISTED = 500

export function createPointTable(
  database: DatabaseSync,
  acts: ActLog,
): (person: string) => PointTable {
  const one = database.prepare('select * from points where person = ? and story = ? and key = ?')
  const ofStories = database.prepare(
    'select * from points where person = ? and story in (select value from json_each(?)) order by at desc, key',
  )
  const latest = database.prepare(
    `select * from points where person = ? order by at desc, key limit ${MOST_LISTED}`,
  )
  const stories = database.prepare('select distinct story from points where person = ?')
  const put = database.prepare('insert or replace into points values (?, ?, ?, ?, ?)')
  const drop = database.prepare('delete from points where person = ? and story = ? and key = ?')
  return (person) => ({
    find: async (story, key) => toMark(one.get(person, story, key)),
    list: async (some) =>
      ofStories.all(person, JSON.stringify(some)).flatMap((row) => toMark(row) ?? []),
    listLatest: async () => latest.all(person).flatMap((row) => toMark(row) ?? []),
    listStories: async () => stories.all(person).map(({ story }) => String(story)),
    async save(story, key, change, at) {
      let kept: KeptMark | null = null
      acts.run(person, at, () => {
        const known = one.get(person, story, key)
        const mark = toMark(known)
        const changed = change(mark)
        if (changed === mark) {
          kept = mark
          return []
        }
        kept = changed && { ...changed, story, key, at }
        if (changed) put.run(person, story, key, JSON.stringify(changed), at)
        else drop.run(person, story, key)
        const row = known ? { point: String(known.point), at: String(known.at) } : null
        return [{ table: 'points', key: { story, key }, row }]
      })
      return kept
    },
  })
}

export function toMark(row: Readonly<Record<string, unknown>> | null | undefined): KeptMark | null {
  if (!row) return null
  // What we wrote ourselves, so its shape is known.
  const mark: PointMark = JSON.parse(String(row.point))
  return { ...mark, story: String(row.story), key: String(row.key), at: String(row.at) }
}
