import type { Alert } from '../../../model/alert.ts'
import type { AlertRules } from '../../../model/alert-channels.ts'
import type {
  AlertRuleTable,
  AlertStore,
  AlertTable,
  NewAlert,
  SearchFinds,
} from '../../alert-store.ts'
import { identityOf, makeDeliveryId, toAlert } from '../../desk/alerts/alert-table.ts'
import { createDeliveries, createMails, createWebhooks } from './channels.ts'
import type { Database, Statements } from './statements.ts'

export function createTelling(database: Database): AlertStore {
  return {
    alerts: createAlerts(database),
    rules: createRules(database),
    webhooks: createWebhooks(database),
    deliveries: createDeliveries(database),
    mails: createMails(database),
  }
}

function createAlerts(database: Database): AlertTable {
  return {
    note: ({ at, alerts, texts = [], event, found = [] }) =>
      database.write(async (statements) => {
        const added: Alert[] = []
        for (const each of alerts) added.push(...(await addAlert(statements, each, at)))
        for (const { article, hash } of texts)
          await statements.run(
            'insert into desk.alert_texts values (?, ?, ?) on conflict do nothing',
            article,
            hash,
            at,
          )
        if (event !== undefined)
          await statements.run(
            "insert into desk.alert_places values ('event', ?) on conflict (name) do update set place = excluded.place",
            event,
          )
        for (const each of found) await saveFinds(statements, each)
        return added
      }),
    async list({ person, kinds, stories, before = Number.MAX_SAFE_INTEGER, after = 0, limit }) {
      const rows = await database.all(
        `select * from desk.alerts where id > ? and id < ? and (person is null or person = ?)
        and kind = any(?) ${stories ? 'and story = any(?)' : ''} order by id desc limit ?`,
        ...[after, before, person, kinds, ...(stories ? [stories] : []), limit],
      )
      return rows.map(toAlert)
    },
    async find(id) {
      const row = await database.get('select * from desk.alerts where id = ?', id)
      return row && toAlert(row)
    },
    async listOf(story, kind) {
      const rows = await database.all(
        'select * from desk.alerts where story = ? and kind = ? order by id desc',
        story,
        kind,
      )
      return rows.map(toAlert)
    },
    async listUnknown(texts) {
      const rows = await database.all(
        `select article, hash from desk.alert_texts
        where (article, hash) in (select * from unnest(?::text[], ?::text[]))`,
        texts.map(({ article }) => article),
        texts.map(({ hash }) => hash),
      )
      const known = new Set(rows.map(({ article, hash }) => `${article} ${hash}`))
      return texts.filter(({ article, hash }) => !known.has(`${article} ${hash}`))
    },
    async findEvent() {
      const row = await database.get("select place from desk.alert_places where name = 'event'")
      return row && Number(row.place)
    },
    async listFound(person, search, query) {
      const row = await database.get(
        'select query from desk.alert_searches where person = ? and search = ?',
        person,
        search,
      )
      if (row?.query !== query) return null
      const rows = await database.all(
        'select story from desk.alert_finds where person = ? and search = ?',
        person,
        search,
      )
      return new Set(rows.map(({ story }) => String(story)))
    },
    async keepSearches(searches) {
      const kept = new Set(searches.map(({ person, search }) => `${person} ${search}`))
      const known = await database.all('select person, search from desk.alert_searches')
      const gone = known.filter(({ person, search }) => !kept.has(`${person} ${search}`))
      if (gone.length === 0) return
      await database.write(async (statements) => {
        for (const { person, search } of gone)
          await dropSearch(statements, String(person), String(search))
      })
    },
    prune: (before) =>
      database.write(async (statements) => {
        await statements.run('delete from desk.alerts where at < ?', before)
        await statements.run('delete from desk.alert_texts where at < ?', before)
        await statements.run('delete from desk.deliveries where made_at < ?', before)
      }),
  }
}

async function addAlert(
  statements: Statements,
  { found, story, title, person, hooks, mails }: NewAlert,
  at: string,
): Promise<Alert[]> {
  const { kind, subject, ...rest } = found
  const identity = identityOf(kind, story, person, subject)
  const added = await statements.run(
    `insert into desk.alerts (identity, kind, story, title, person, at, alert)
    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    ...[identity, kind, story, title, person, at, JSON.stringify(rest)],
  )
  if (added === 0) return []
  const row = await statements.get('select * from desk.alerts where identity = ?', identity)
  const alert = toAlert(row ?? {})
  for (const hook of hooks)
    await statements.run(
      `insert into desk.deliveries (id, webhook, alert, made_at, state, next_at)
      select ?, id, ?::bigint, ?, 'waiting', ? from desk.webhooks where id = ? and is_on
      on conflict do nothing`,
      ...[makeDeliveryId(), alert.id, at, at, hook],
    )
  for (const mail of mails)
    await statements.run(
      'insert into desk.alert_mails (person, alert, due_at) values (?, ?, ?) on conflict do nothing',
      ...[mail.person, alert.id, mail.dueAt],
    )
  return [alert]
}

/** What a search found as it was typed before says nothing of what it finds now. */
async function saveFinds(
  statements: Statements,
  { person, search, query, stories }: SearchFinds,
): Promise<void> {
  await statements.run(
    'delete from desk.alert_searches where person = ? and search = ? and query <> ?',
    ...[person, search, query],
  )
  await statements.run(
    'insert into desk.alert_searches values (?, ?, ?) on conflict do nothing',
    ...[person, search, query],
  )
  await statements.run(
    'insert into desk.alert_finds select ?, ?, unnest(?::text[]) on conflict do nothing',
    ...[person, search, stories],
  )
}

async function dropSearch(statements: Statements, person: string, search: string): Promise<void> {
  await statements.run(
    'delete from desk.alert_searches where person = ? and search = ?',
    person,
    search,
  )
}

function createRules(database: Database): AlertRuleTable {
  // What we wrote ourselves, so its shape is known.
  const parse = (text: unknown): AlertRules => JSON.parse(String(text))
  return {
    async find(person) {
      const row = await database.get(
        'select rules, read_to from desk.alert_rules where person = ?',
        person,
      )
      const rules = row?.rules == null ? null : parse(row.rules)
      return { rules, readTo: Number(row?.read_to ?? 0) }
    },
    save: (person, rules) =>
      database.write(async (statements) => {
        await statements.run(
          'insert into desk.alert_rules (person, rules) values (?, ?) on conflict (person) do update set rules = excluded.rules',
          person,
          JSON.stringify(rules),
        )
        if (rules.mail.time === 'off')
          await statements.run(
            "delete from desk.alert_mails where person = ? and state = 'waiting'",
            person,
          )
      }),
    read: (person, upTo) =>
      database.write(async (statements) => {
        await statements.run(
          `insert into desk.alert_rules (person, read_to) values (?, ?) on conflict (person)
          do update set read_to = greatest(desk.alert_rules.read_to, excluded.read_to)`,
          person,
          upTo,
        )
      }),
    async list() {
      const rows = await database.all(
        'select person, rules from desk.alert_rules where rules is not null order by person',
      )
      return rows.map(({ person, rules }) => ({ person: String(person), rules: parse(rules) }))
    },
  }
}
