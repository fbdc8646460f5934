import { randomBytes } from 'node:crypto'
import type { AlertMailTable, DeliveryTable, WebhookTable } from '../../alert-store.ts'
import { toAlert } from '../../desk/alerts/alert-table.ts'
import { toCount, toDelivery } from '../../desk/alerts/delivery-table.ts'
import { toWebhook } from '../../desk/alerts/webhook-table.ts'
import type { Database } from './statements.ts'

/** Secrets lie here as they are: what is signed with them cannot be signed with their hash. */
export function createWebhooks(database: Database): WebhookTable {
  const find = 'select * from desk.webhooks where id = ?'
  return {
    add: ({ id, person, url, wanted, madeAt, isOn, reason }, secret, most) =>
      database.write(async (statements) => {
        const added = await statements.run(
          `insert into desk.webhooks select ?, ?, ?, ?, ?, ?, ?::boolean, ?
          where (select count(*) from desk.webhooks where person = ?) < ?::bigint`,
          ...[id, person, url, secret, JSON.stringify(wanted), madeAt, isOn, reason, person, most],
        )
        return added > 0
      }),
    async list(person) {
      const rows = await database.all(
        'select * from desk.webhooks where person = ? order by made_at, id',
        person,
      )
      return rows.map(toWebhook)
    },
    listOn: async () =>
      (await database.all('select * from desk.webhooks where is_on order by id')).map(toWebhook),
    async find(id) {
      const row = await database.get(find, id)
      return row && { webhook: toWebhook(row), secret: String(row.secret) }
    },
    change: (id, change) =>
      database.write(async (statements) => {
        const row = await statements.get(find, id)
        if (!row) return null
        const changed = { ...toWebhook(row), ...change }
        const webhook = { ...changed, reason: changed.isOn ? null : changed.reason }
        const { url, wanted, isOn, reason } = webhook
        await statements.run(
          'update desk.webhooks set url = ?, wanted = ?, is_on = ?, reason = ? where id = ?',
          ...[url, JSON.stringify(wanted), isOn, reason, id],
        )
        return webhook
      }),
    remove: (id) =>
      database.write(
        async (statements) =>
          (await statements.run('delete from desk.webhooks where id = ?', id)) > 0,
      ),
  }
}

export function createDeliveries(database: Database): DeliveryTable {
  const find = async (id: string) => {
    const row = await database.get('select * from desk.deliveries where id = ?', id)
    return row && toDelivery(row)
  }
  return {
    addTest: (id, webhook, at) =>
      database.write(async (statements) => {
        await statements.run(
          "insert into desk.deliveries (id, webhook, made_at, state, next_at) values (?, ?, ?, 'waiting', ?)",
          ...[id, webhook, at, at],
        )
      }),
    async claim(at, until, { id = null, testsOnly = false } = {}) {
      // Who only asks whether something is due need not hold up who writes.
      const due = await database.get(
        `select 1 from desk.deliveries where state = 'waiting' and next_at <= ?
        and (not ?::boolean or alert is null) limit 1`,
        at,
        testsOnly,
      )
      if (!due) return null
      const claim = makeClaim()
      return database.write(async (statements) => {
        const taken = await statements.run(
          TAKE_DELIVERY,
          ...[claim, until, at, at, id, id, testsOnly, at],
        )
        if (taken === 0) return null
        const row = await statements.get('select * from desk.deliveries where claim = ?', claim)
        return row && { ...toDelivery(row), claim }
      })
    },
    note: (id, claim, { state, nextAt, triedAt, status, answer, took }) =>
      database.write(async (statements) => {
        const noted = await statements.run(
          `update desk.deliveries set state = ?, next_at = ?, tried_at = ?, status = ?, answer = ?,
          took = ?, claim = null, claimed_until = null where id = ? and claim = ?`,
          ...[state, nextAt, triedAt, status, answer, took && Math.round(took), id, claim],
        )
        return noted > 0
      }),
    find,
    async list(webhook, limit) {
      const rows = await database.all(
        `select * from desk.deliveries where webhook = ?
        order by made_at desc, alert desc nulls last, id limit ?`,
        webhook,
        limit,
      )
      return rows.map(toDelivery)
    },
    retry: (id, at) =>
      database.write(async (statements) => {
        const again = await statements.run(
          `update desk.deliveries set state = 'waiting', attempts = 0, next_at = ?
          where id = ? and state in ('failed', 'refused')`,
          at,
          id,
        )
        if (again > 0) return true
        const hurried = await statements.run(
          `update desk.deliveries set next_at = ?
          where id = ? and state = 'waiting' and claim is null and attempts > 0`,
          at,
          id,
        )
        return hurried > 0
      }),
    count: async () =>
      toCount(
        await database.all('select state, count(*) as n from desk.deliveries group by state'),
      ),
  }
}

/** Who tests is waiting, so that comes first. Of one webhook one is tried at a time. */
const TAKE_DELIVERY = `update desk.deliveries set claim = ?, claimed_until = ?, attempts = attempts + 1
  where id = (
    select d.id from desk.deliveries d join desk.webhooks w on w.id = d.webhook
    where d.state = 'waiting' and d.next_at <= ? and (d.claimed_until is null or d.claimed_until <= ?)
    and (w.is_on or d.alert is null)
    and (?::text is null or d.id = ?) and (not ?::boolean or d.alert is null)
    and not exists (select 1 from desk.deliveries o
      where o.webhook = d.webhook and o.claimed_until > ? and o.state = 'waiting')
    order by d.alert is not null, d.next_at, d.alert, d.id limit 1)`

export function createMails(database: Database): AlertMailTable {
  return {
    async claim(at, until, most) {
      const due = await database.get(
        "select 1 from desk.alert_mails where state = 'waiting' and due_at <= ? limit 1",
        at,
      )
      if (!due) return null
      const claim = makeClaim()
      return database.write(async (statements) => {
        const first = await statements.get(
          `select person from desk.alert_mails m where state = 'waiting' and due_at <= ?
          and not exists (select 1 from desk.alert_mails o
            where o.person = m.person and o.claimed_until > ? and o.state = 'waiting')
          order by due_at, person limit 1`,
          at,
          at,
        )
        if (!first) return null
        const person = String(first.person)
        await statements.run(
          `update desk.alert_mails set claim = ?, claimed_until = ?, attempts = attempts + 1
          where person = ? and state = 'waiting' and due_at <= ? and alert in (
            select alert from desk.alert_mails
            where person = ? and state = 'waiting' and due_at <= ? order by alert limit ?)`,
          ...[claim, until, person, at, person, at, most],
        )
        const rows = await statements.all(
          `select a.*, m.attempts from desk.alerts a join desk.alert_mails m on m.alert = a.id
          where m.claim = ? order by a.id`,
          claim,
        )
        const attempts = Math.max(...rows.map((row) => Number(row.attempts)))
        return { person, claim, attempts, alerts: rows.map(toAlert) }
      })
    },
    note: (claim, { sent, nextAt, problem }) =>
      database.write(async (statements) => {
        await statements.run(
          `update desk.alert_mails set state = ?, due_at = ?, problem = ?, claim = null,
          claimed_until = null where claim = ?`,
          ...[sent ? 'sent' : nextAt === null ? 'failed' : 'waiting', nextAt, problem, claim],
        )
      }),
    async findProblem(person) {
      const row = await database.get(
        `select problem from desk.alert_mails
        where person = ? and (state <> 'waiting' or problem <> '') order by alert desc limit 1`,
        person,
      )
      return row && row.problem !== '' ? String(row.problem) : null
    },
  }
}

function makeClaim(): string {
  return randomBytes(9).toString('base64url')
}
