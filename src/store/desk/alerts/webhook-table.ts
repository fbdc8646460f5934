import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Wanted } from '../../../model/alert.ts'
import type { Webhook } from '../../../model/alert-channels.ts'
import type { WebhookTable } from '../../alert-store.ts'

/** Secrets lie here as they are: what is signed with them cannot be signed with their hash. */
export function createWebhookTable(database: DatabaseSync): WebhookTable {
  const add = database.prepare('insert into webhooks values (?, ?, ?, ?, ?, ?, ?, ?)')
  const list = database.prepare('select * from webhooks where person = ? order by made_at, id')
  const listOn = database.prepare('select * from webhooks where is_on = 1 order by id')
  const find = database.prepare('select * from webhooks where id = ?')
  const change = database.prepare(
    'update webhooks set url = ?, wanted = ?, is_on = ?, reason = ? where id = ?',
  )
  const remove = database.prepare('delete from webhooks where id = ?')
  return {
    add: ({ id, person, url, wanted, madeAt, isOn, reason }, secret) =>
      void add.run(id, person, url, secret, JSON.stringify(wanted), madeAt, isOn ? 1 : 0, reason),
    list: (person) => list.all(person).map(toWebhook),
    listOn: () => listOn.all().map(toWebhook),
    find(id) {
      const row = find.get(id)
      return row ? { webhook: toWebhook(row), secret: String(row.secret) } : null
    },
    change: ({ id, url, wanted, isOn, reason }) =>
      void change.run(url, JSON.stringify(wanted), isOn ? 1 : 0, reason, id),
    remove: (id) => remove.run(id).changes > 0,
  }
}

function toWebhook(row: Record<string, SQLOutputValue>): Webhook {
  // What we wrote ourselves, so its shape is known.
  const wanted: Wanted = JSON.parse(String(row.wanted))
  return {
    id: String(row.id),
    person: String(row.person),
    url: String(row.url),
    wanted,
    madeAt: String(row.made_at),
    isOn: row.is_on === 1,
    reason: row.reason === null ? null : String(row.reason),
  }
}
