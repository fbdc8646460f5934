// Takes indexes and keys from the tables while they are filled, and gives them back as they were.
import type { Client } from 'pg'

type Part = { readonly drop: string; readonly make: string }

const KEYS = `select conname as name, conrelid::regclass::text as of, contype as kind,
    pg_get_constraintdef(oid) as made
  from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'p', 'u')
  order by contype = 'f' desc`
const INDEXES = `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public'
  and not exists (select from pg_constraint where conname = indexname)`

/** What gives all of it back, in statements that can be run one after the other. */
export async function strip(client: Client): Promise<readonly string[]> {
  const keys = await client.query<Record<'name' | 'of' | 'kind' | 'made', string>>(KEYS)
  const indexes = await client.query<Record<'name' | 'made', string>>(INDEXES)
  const parts = [
    ...keys.rows.map(({ name, of, made }): Part => {
      const drop = `alter table ${of} drop constraint ${name}`
      return { drop, make: `alter table ${of} add constraint ${name} ${made}` }
    }),
    ...indexes.rows.map(({ name, made }): Part => ({ drop: `drop index ${name}`, make: made })),
  ]
  for (const { drop } of parts) await client.query(drop)
  // What keys refer to has to be there before them.
  return parts.map(({ make }) => make).sort((a, b) => orderOf(a) - orderOf(b))
}

function orderOf(statement: string): number {
  return statement.includes(' FOREIGN KEY ') ? 1 : 0
}
