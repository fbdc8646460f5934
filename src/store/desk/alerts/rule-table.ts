import type { DatabaseSync } from 'node:sqlite'
import type { AlertRules } from '../../../model/alert-channels.ts'
import type { AlertRuleTable } from '../../alert-store.ts'
import { inTransaction } from '../../sqlite/transaction.ts'

export function createAlertRuleTable(database: DatabaseSync): AlertRuleTable {
  const find = database.prepare('select rules, read_to from alert_rules where person = ?')
  const save = database.prepare(
    'insert into alert_rules (person, rules) values (?, ?) on conflict (person) do update set rules = excluded.rules',
  )
  const read = database.prepare(
    'insert into alert_rules (person, read_to) values (?, ?) on conflict (person) do update set read_to = max(read_to, excluded.read_to)',
  )
  const dropMails = database.prepare(
    "delete from alert_mails where person = ? and state = 'waiting'",
  )
  const list = database.prepare('select person, rules from alert_rules where rules is not null')
  // What we wrote ourselves, so its shape is known.
  const parse = (text: unknown): AlertRules => JSON.parse(String(text))
  return {
    async find(person) {
      const row = find.get(person)
      const rules = row?.rules == null ? null : parse(row.rules)
      return { rules, readTo: Number(row?.read_to ?? 0) }
    },
    async save(person, rules) {
      inTransaction(database, () => {
        save.run(person, JSON.stringify(rules))
        if (rules.mail.time === 'off') dropMails.run(person)
      })
    },
    read: async (person, upTo) => void read.run(person, upTo),
    list: async () =>
      list.all().map(({ person, rules }) => ({ person: String(person), rules: parse(rules) })),
  }
}
