import type { ArrivingEntry, ArrivingTable, NewArriving, Ticket } from '../../work-store.ts'
import { pack, unpack } from './packed.ts'
import type { Sql } from './sql.ts'

/** Tickets and what arrived for them, in `work.tickets` and `work.entries`. */
export function createArrivingTable(sql: Sql): ArrivingTable {
  const { executeSql: run } = sql
  const close = (ticket: number) =>
    run(
      `delete from work.tickets t where ticket = $1 and not asked
       and not exists (select from work.entries e where e.ticket = t.ticket)`,
      [ticket],
    )
  return {
    async open(given) {
      const { rows } = await run(
        `insert into work.tickets (about, common)
         select about, common from unnest($1::text[], $2::bytea[]) with ordinality
           as given (about, common, place)
         -- One that is refused would use up a number all the same, and numbers are the order.
         where not exists (
           select from work.tickets open where open.about = given.about and open.asked
         )
         order by place
         on conflict do nothing returning ticket, about`,
        [
          given.map(({ about }) => about),
          given.map(({ common }) => (common ? pack(common) : null)),
        ],
      )
      return rows.map(({ ticket, about }) => ({ ticket: Number(ticket), about: String(about) }))
    },
    async listAsked() {
      const { rows } = await run('select about from work.tickets where asked')
      return new Set(rows.map(({ about }) => String(about)))
    },
    async findTicket(about) {
      const { rows } = await run(
        'select ticket, common from work.tickets where about = $1 and asked',
        [about],
      )
      const [row] = rows
      return row ? { ticket: Number(row.ticket), about, common: unpack(row.common) } : null
    },
    async arrive(ticket, common, entries) {
      await insertEntries(sql, ticket, entries)
      await run('update work.tickets set asked = false, common = $2 where ticket = $1', [
        ticket.ticket,
        common && pack(common),
      ])
      if (entries.length === 0) await close(ticket.ticket)
    },
    async findEntry(id) {
      const [ticket, position] = partsOf(id)
      const { rows } = await run(
        `${SELECT} where e.ticket = $1 and e.position = $2 and e.state = 'waiting'`,
        [ticket, position],
      )
      return rows[0] ? toEntry(rows[0]) : null
    },
    async wait(id, doc) {
      await run('update work.entries set doc = $3 where ticket = $1 and position = $2', [
        ...partsOf(id),
        pack(doc),
      ])
    },
    async read(id, doc) {
      const [ticket, position] = partsOf(id)
      if (doc)
        await run(
          `update work.entries set state = 'read', doc = $3 where ticket = $1 and position = $2`,
          [ticket, position, pack(doc)],
        )
      else {
        await run('delete from work.entries where ticket = $1 and position = $2', [
          ticket,
          position,
        ])
        await close(ticket)
      }
    },
    async listNext(most, patience) {
      const { rows } = await run(NEXT, [most, patience])
      return rows.map(toEntry)
    },
    async remove(ids) {
      const parts = ids.map(partsOf)
      const tickets = parts.map(([ticket]) => ticket)
      await run(
        `delete from work.entries where (ticket, position) in
         (select * from unnest($1::bigint[], $2::integer[]))`,
        [tickets, parts.map(([, position]) => position)],
      )
      for (const ticket of new Set(tickets)) await close(ticket)
    },
    async setAside(id, problem) {
      const [ticket, position] = partsOf(id)
      await run(
        `update work.entries set state = 'aside', problem = $3 where ticket = $1 and position = $2`,
        [ticket, position, problem],
      )
    },
  }
}

const SELECT = `select e.ticket, e.position, t.about, t.common, e.doc
  from work.entries e join work.tickets t using (ticket)`

/**
 * What was read, up to the first that is still to come and may be waited for. What was asked earlier is
 * placed earlier, whoever was the quicker to read it.
 */
const NEXT = `with missing as (
    select ticket, -1 as position from work.tickets
    where asked and opened_at > clock_timestamp() - $2::double precision * interval '1 millisecond'
    union all
    select ticket, position from work.entries join work.tickets using (ticket)
    where state = 'waiting' and opened_at > clock_timestamp() - $2::double precision * interval '1 millisecond'
  ), first as (select ticket, position from missing order by ticket, position limit 1)
  ${SELECT}
  where e.state = 'read'
    and not exists (select from first where (first.ticket, first.position) < (e.ticket, e.position))
  order by e.ticket, e.position limit $1`

async function insertEntries(
  { executeSql }: Sql,
  { ticket }: Ticket,
  entries: readonly NewArriving[],
): Promise<void> {
  if (entries.length === 0) return
  await executeSql(
    `insert into work.entries (ticket, position, state, doc)
     select $1, * from unnest($2::integer[], $3::text[], $4::bytea[])`,
    [
      ticket,
      entries.map(({ position }) => position),
      entries.map(({ isRead }) => (isRead ? 'read' : 'waiting')),
      entries.map(({ doc }) => pack(doc)),
    ],
  )
}

function toEntry(row: Record<string, unknown>): ArrivingEntry {
  return {
    id: `${row.ticket}.${row.position}`,
    about: String(row.about),
    common: unpack(row.common),
    doc: unpack(row.doc),
  }
}

function partsOf(id: string): [ticket: number, position: number] {
  const [ticket, position] = id.split('.').map(Number)
  return [ticket, position]
}
