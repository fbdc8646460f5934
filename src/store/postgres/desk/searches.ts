import { toSearch } from '../../desk/search-table.ts'
import type { SearchTable } from '../../desk-store.ts'
import type { Database, Statements } from './statements.ts'

const SEARCH = 'id, name, query, looked_at'

export function createSearches(database: Database, person: string): SearchTable {
  const isTaken = async (statements: Statements, name: string, id: number | null) =>
    (await statements.get(
      'select 1 from desk.searches where person = ? and name = ? and id is distinct from ?::bigint',
      person,
      name,
      id,
    )) !== null
  const list = (from: Pick<Statements, 'all'>) =>
    from.all(`select ${SEARCH} from desk.searches where person = ? order by id`, person)
  return {
    list: async () => (await list(database)).flatMap((row) => toSearch(row) ?? []),
    add: (name, query, at, most) =>
      database.write(async (statements) => {
        if (await isTaken(statements, name, null)) return 'taken'
        if ((await list(statements)).length >= most) return 'full'
        const values = [person, name, query, at]
        await statements.run(
          'insert into desk.searches (person, name, query, looked_at) values (?, ?, ?, ?)',
          ...values,
        )
        return toSearch((await list(statements)).at(-1)) ?? 'full'
      }),
    change: (id, { name = null, query = null }) =>
      database.write(async (statements) => {
        const number = toNumber(id)
        if (name !== null && (await isTaken(statements, name, number))) return 'taken'
        await statements.run(
          'update desk.searches set name = coalesce(?, name), query = coalesce(?, query) where person = ? and id = ?',
          name,
          query,
          person,
          number,
        )
        return toSearch(
          await statements.get(
            `select ${SEARCH} from desk.searches where person = ? and id = ?`,
            person,
            number,
          ),
        )
      }),
    remove: (id) =>
      database.write(async (statements) => {
        const values = [person, toNumber(id)]
        return (
          (await statements.run(
            'delete from desk.searches where person = ? and id = ?',
            ...values,
          )) > 0
        )
      }),
    look: (id, at) =>
      database.write(async (statements) => {
        const values = [at, person, toNumber(id)]
        await statements.run(
          'update desk.searches set looked_at = ? where person = ? and id = ?',
          ...values,
        )
      }),
  }
}

/** The number that an id is; one that nothing has for what is none. */
export function toNumber(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : -1
}
