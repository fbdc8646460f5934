import type { KeptMark } from '../../../model/points.ts'
import { MOST_LISTED, toMark } from '../../desk/point-table.ts'
import type { PointTable } from '../../desk-store.ts'
import { runAct } from './act-log.ts'
import type { Database, Statements } from './statements.ts'

export function createPoints(database: Database, person: string): PointTable {
  const find = async (from: Pick<Statements, 'get'>, story: string, key: string) =>
    from.get(
      'select * from desk.points where person = ? and story = ? and key = ?',
      person,
      story,
      key,
    )
  const list = async (rest: string, ...values: (readonly string[])[]) => {
    const rows = await database.all(
      `select * from desk.points where person = ? ${rest}`,
      person,
      ...values,
    )
    return rows.flatMap((row) => toMark(row) ?? [])
  }
  return {
    find: async (story, key) => toMark(await find(database, story, key)),
    list: (stories) => list('and story = any(?) order by at desc, key', stories),
    listLatest: () => list(`order by at desc, key limit ${MOST_LISTED}`),
    async listStories() {
      const rows = await database.all(
        'select distinct story from desk.points where person = ?',
        person,
      )
      return rows.map(({ story }) => String(story))
    },
    save: (story, key, change, at) =>
      database.write(async (statements): Promise<KeptMark | null> => {
        const known = await find(statements, story, key)
        const mark = toMark(known)
        const changed = change(mark)
        if (changed === mark) return mark
        const row = known ? { point: String(known.point), at: String(known.at) } : null
        await runAct(statements, person, at, [{ table: 'points', key: { story, key }, row }])
        await statements.run(
          'delete from desk.points where person = ? and story = ? and key = ?',
          person,
          story,
          key,
        )
        if (!changed) return null
        await statements.run(
          'insert into desk.points values (?, ?, ?, ?, ?)',
          person,
          story,
          key,
          JSON.stringify(changed),
          at,
        )
        return { ...changed, story, key, at }
      }),
  }
}
