import type { DatabaseSync } from 'node:sqlite'
import type { Wanted } from '../../../model/alert.ts'
import type { Webhook } from '../../../model/alert-channels.ts'
import type { WebhookTable } from '../../alert-store.ts'
import { inTransaction } from '../../sqlite/transaction.ts'

/** Secrets lie here as they are: what is signed with them cannot be signed with their hash. */
export function createWebhookTable(database: DatabaseSync): WebhookTable {
  const add = database.prepare(
    `insert into webhooks select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
    where (select count(*) from webhooks where person = ?2) < ?9`,
  )
  const list = database.prepare('select * from webhooks where person = ? order by made_at, id')
  const listOn = database.prepare('select * from webhooks where is_on = 1 order by id')
  const find = database.prepare('select * from webhooks where id = ?')
  const change = database.prepare(
    'update webhooks set url = ?, wanted = ?, is_on = ?, reason = ? where id = ?',
  )
  const remove = database.prepare('delete from webhooks where id = ?')
  return {
    async add({ id, person, url, wanted, madeAt, isOn, reason }, secret, most) {
      const kept = JSON.stringify(wanted)
      const values = [id, person, url, secret, kept, madeAt, Number(isOn), reason, most]
      return add.run(...values).changes > 0
    },
    list: async (person) => list.all(person).map(toWebhook),
    listOn: async () => listOn.all().map(toWebhook),
    async find(id) {
      const row = find.get(id)
      return row ? { webhook: toWebhook(row), secret: String(row.secret) } : null
    },
    async change(id, changed) {
      let webhook: Webhook | null = null
      inTransaction(database, () => {
        const row = find.get(id)
        if (!row) return
        const { reason, ...rest } = { ...toWebhook(row), ...changed }
        webhook = { ...rest, reason: rest.isOn ? null : reason }
        const { url, wanted, isOn } = rest
        change.run(url, JSON.stringify(wanted), Number(isOn), webhook.reason, id)
      })
      return webhook
    },
    remove: async (id) => remove.run(id).changes > 0,
  }
}

export function toWebhook(row: Readonly<Record<string, unknown>>): Webhook {
  // What we wrote ourselves, so its shape is known.
  const wanted: Wanted = JSON.parse(String(row.wanted))
  return {
    id: String(row.id),
    person: String(row.person),
    url: String(row.url),
    wanted,
    madeAt: String(row.made_at),
    isOn: row.is_on === 1 || row.is_on === true,
    reason: row.reason === null ? null : String(row.reason),
  }
}
