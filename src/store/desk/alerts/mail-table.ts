import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { AlertMailTable } from '../../alert-store.ts'
import { toAlert } from './alert-table.ts'

export function createAlertMailTable(database: DatabaseSync): AlertMailTable {
  // All that is due of one person goes in one mail. One statement is a transaction of its own.
  const claim = database.prepare(
    `update alert_mails set claim = :claim, claimed_until = :until, attempts = attempts + 1
    where state = 'waiting' and due_at <= :at and (claimed_until is null or claimed_until <= :at)
    and person = (
      select person from alert_mails m where state = 'waiting' and due_at <= :at
      and not exists (select 1 from alert_mails o where o.person = m.person and o.claimed_until > :at and o.state = 'waiting')
      order by due_at, person limit 1)
    and alert in (
      select alert from alert_mails m where m.person = alert_mails.person and state = 'waiting' and due_at <= :at
      order by alert limit :most)
    returning person, attempts`,
  )
  const isDue = database.prepare(
    "select 1 from alert_mails where state = 'waiting' and due_at <= ? limit 1",
  )
  const alerts = database.prepare(
    'select a.* from alerts a join alert_mails m on m.alert = a.id where m.claim = ? order by a.id',
  )
  const note = database.prepare(
    'update alert_mails set state = ?, due_at = ?, problem = ?, claim = null, claimed_until = null where claim = ?',
  )
  const problem = database.prepare(
    "select problem from alert_mails where person = ? and (state <> 'waiting' or problem <> '') order by alert desc limit 1",
  )
  return {
    async claim(at, until, most) {
      if (!isDue.get(at)) return null
      const name = randomBytes(9).toString('base64url')
      const rows = claim.all({ claim: name, until, at, most })
      const [first] = rows
      if (!first) return null
      const attempts = Math.max(...rows.map((each) => Number(each.attempts)))
      return {
        person: String(first.person),
        claim: name,
        attempts,
        alerts: alerts.all(name).map(toAlert),
      }
    },
    note: async (claimed, { sent, nextAt, problem }) =>
      void note.run(
        sent ? 'sent' : nextAt === null ? 'failed' : 'waiting',
        nextAt,
        problem,
        claimed,
      ),
    async findProblem(person) {
      const row = problem.get(person)
      return row && row.problem !== '' ? String(row.problem) : null
    },
  }
}
