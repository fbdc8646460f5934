import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryState,
} from '../../../model/alert-channels.ts'
import type { DeliveryTable } from '../../alert-store.ts'

export function createDeliveryTable(database: DatabaseSync): DeliveryTable {
  const addTest = database.prepare(
    "insert into deliveries (id, webhook, made_at, state, next_at) values (?, ?, ?, 'waiting', ?)",
  )
  // One statement is a transaction of its own, so no two processes get the same. Who tests is waiting.
  const claim = database.prepare(
    `update deliveries set claim = :claim, claimed_until = :until, attempts = attempts + 1
    where id = (
      select d.id from deliveries d join webhooks w on w.id = d.webhook
      where d.state = 'waiting' and d.next_at <= :at and (d.claimed_until is null or d.claimed_until <= :at)
      and (w.is_on = 1 or d.alert is null)
      and (:id is null or d.id = :id) and (:tests = 0 or d.alert is null)
      and not exists (select 1 from deliveries o where o.webhook = d.webhook and o.claimed_until > :at and o.state = 'waiting')
      order by d.alert is not null, d.next_at, d.alert, d.id limit 1)
    returning *`,
  )
  // Who only asks whether something is due need not hold up who writes.
  const isDue = database.prepare(
    "select 1 from deliveries where state = 'waiting' and next_at <= ? limit 1",
  )
  const note = database.prepare(
    'update deliveries set state = ?, next_at = ?, tried_at = ?, status = ?, answer = ?, took = ?, claim = null, claimed_until = null where id = ? and claim = ?',
  )
  const find = database.prepare('select * from deliveries where id = ?')
  const list = database.prepare(
    'select * from deliveries where webhook = ? order by made_at desc, alert desc, id limit ?',
  )
  const retry = database.prepare(
    "update deliveries set state = 'waiting', attempts = 0, next_at = ? where id = ? and state in ('failed', 'refused')",
  )
  const hurry = database.prepare(
    "update deliveries set next_at = ? where id = ? and state = 'waiting' and claim is null and attempts > 0",
  )
  const count = database.prepare('select state, count(*) as n from deliveries group by state')
  return {
    addTest: async (id, webhook, at) => void addTest.run(id, webhook, at, at),
    async claim(at, until, { id = null, testsOnly = false } = {}) {
      if (!isDue.get(at)) return null
      const name = randomBytes(9).toString('base64url')
      const row = claim.get({ claim: name, until, at, id, tests: Number(testsOnly) })
      return row ? { ...toDelivery(row), claim: name } : null
    },
    note: async (id, claimed, { state, nextAt, triedAt, status, answer, took }) =>
      note.run(state, nextAt, triedAt, status, answer, took, id, claimed).changes > 0,
    async find(id) {
      const row = find.get(id)
      return row ? toDelivery(row) : null
    },
    list: async (webhook, limit) => list.all(webhook, limit).map(toDelivery),
    retry: async (id, at) => retry.run(at, id).changes > 0 || hurry.run(at, id).changes > 0,
    count: async () => toCount(count.all()),
  }
}

/** How many there are of each state, of rows with a state and a number `n`. */
export function toCount(
  rows: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<DeliveryState, number>> {
  const counts = new Map(rows.map(({ state, n }) => [String(state), Number(n)]))
  const of = (state: DeliveryState) => counts.get(state) ?? 0
  return {
    waiting: of('waiting'),
    done: of('done'),
    failed: of('failed'),
    refused: of('refused'),
  }
}

export function toDelivery(row: Readonly<Record<string, unknown>>): Delivery {
  const text = (value: unknown) => (value === null ? null : String(value))
  const number = (value: unknown) => (value === null ? null : Number(value))
  return {
    id: String(row.id),
    webhook: String(row.webhook),
    alert: number(row.alert),
    madeAt: String(row.made_at),
    state: DELIVERY_STATES.find((state) => state === row.state) ?? 'failed',
    attempts: Number(row.attempts),
    nextAt: text(row.next_at),
    triedAt: text(row.tried_at),
    status: number(row.status),
    answer: String(row.answer),
    took: number(row.took),
  }
}
