import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Alert, FoundAlert } from '../../../model/alert.ts'
import type { AlertTable, NewAlert, NotedAlerts, SearchFinds } from '../../alert-store.ts'
import { inTransaction } from '../../sqlite/transaction.ts'

export function createAlertTable(database: DatabaseSync): AlertTable {
  const add = database.prepare(
    'insert or ignore into alerts (identity, kind, story, title, person, at, alert) values (?, ?, ?, ?, ?, ?, ?) returning *',
  )
  const addDelivery = database.prepare(
    "insert or ignore into deliveries (id, webhook, alert, made_at, state, next_at) select ?, id, ?, ?, 'waiting', ? from webhooks where id = ? and is_on = 1",
  )
  const addMail = database.prepare(
    'insert or ignore into alert_mails (person, alert, due_at) values (?, ?, ?)',
  )
  const addText = database.prepare('insert or ignore into alert_texts values (?, ?, ?)')
  const findText = database.prepare('select 1 from alert_texts where article = ? and hash = ?')
  const setPlace = database.prepare('insert or replace into alert_places values (?, ?)')
  const findPlace = database.prepare('select place from alert_places where name = ?')
  const find = database.prepare('select * from alerts where id = ?')
  const ofStory = database.prepare(
    'select * from alerts where story = ? and kind = ? order by id desc',
  )
  const searches = createSearchFinds(database)
  const prunes = ['alerts', 'alert_texts'].map((table) =>
    database.prepare(`delete from ${table} where at < ?`),
  )
  const pruneTests = database.prepare('delete from deliveries where made_at < ?')
  const addOne = ({ found, story, title, person, hooks, mails }: NewAlert, at: string) => {
    const { kind, subject, ...rest } = found
    const identity = identityOf(kind, story, person, subject)
    const row = add.get(identity, kind, story, title, person, at, JSON.stringify(rest))
    if (!row) return []
    const alert = toAlert(row)
    for (const hook of hooks) addDelivery.run(makeDeliveryId(), alert.id, at, at, hook)
    for (const mail of mails) addMail.run(mail.person, alert.id, mail.dueAt)
    return [alert]
  }

  return {
    async note({ at, alerts, texts = [], event, found = [] }: NotedAlerts) {
      let added: Alert[] = []
      inTransaction(database, () => {
        added = alerts.flatMap((each) => addOne(each, at))
        for (const { article, hash } of texts) addText.run(article, hash, at)
        if (event !== undefined) setPlace.run('event', event)
        for (const each of found) searches.save(each)
      })
      return added
    },
    async list({ person, kinds, stories, before, after = 0, limit }) {
      const list = (values: readonly SQLInputValue[]) => values.map(() => '?').join(', ')
      const rows = database
        .prepare(
          `select * from alerts where id > ? and id < ? and (person is null or person = ?)
          and kind in (${list(kinds)}) ${stories ? 'and story in (select value from json_each(?))' : ''}
          order by id desc limit ?`,
        )
        .all(
          after,
          before ?? Number.MAX_SAFE_INTEGER,
          person,
          ...kinds,
          ...(stories ? [JSON.stringify(stories)] : []),
          limit,
        )
      return rows.map(toAlert)
    },
    async find(id) {
      const row = find.get(id)
      return row ? toAlert(row) : null
    },
    listOf: async (story, kind) => ofStory.all(story, kind).map(toAlert),
    listUnknown: async (texts) => texts.filter(({ article, hash }) => !findText.get(article, hash)),
    async findEvent() {
      const row = findPlace.get('event')
      return row ? Number(row.place) : null
    },
    listFound: async (person, search, query) => searches.list(person, search, query),
    async keepSearches(kept) {
      inTransaction(database, () => searches.keep(kept))
    },
    async prune(before) {
      inTransaction(database, () => {
        for (const prune of [...prunes, pruneTests]) prune.run(before)
      })
    },
  }
}

function createSearchFinds(database: DatabaseSync) {
  const findQuery = database.prepare(
    'select query from alert_searches where person = ? and search = ?',
  )
  const stories = database.prepare('select story from alert_finds where person = ? and search = ?')
  const drop = database.prepare('delete from alert_searches where person = ? and search = ?')
  const addSearch = database.prepare('insert or ignore into alert_searches values (?, ?, ?)')
  const addFind = database.prepare('insert or ignore into alert_finds values (?, ?, ?)')
  const all = database.prepare('select person, search from alert_searches')
  const isSame = (person: string, search: string, query: string) =>
    findQuery.get(person, search)?.query === query
  return {
    /** What a search found as it was typed before says nothing of what it finds now. */
    save({ person, search, query, stories }: SearchFinds) {
      if (!isSame(person, search, query)) drop.run(person, search)
      addSearch.run(person, search, query)
      for (const story of stories) addFind.run(person, search, story)
    },
    keep(searches: readonly Pick<SearchFinds, 'person' | 'search'>[]) {
      const kept = new Set(searches.map(({ person, search }) => `${person} ${search}`))
      for (const { person, search } of all.all())
        if (!kept.has(`${person} ${search}`)) drop.run(person, search)
    },
    list(person: string, search: string, query: string) {
      if (!isSame(person, search, query)) return null
      return new Set(stories.all(person, search).map(({ story }) => String(story)))
    },
  }
}

/** What is told once. */
export function identityOf(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** As Standard Webhooks likes them: known for what it is, and without a dot. */
export function makeDeliveryId(): string {
  return `msg_${randomBytes(15).toString('base64url')}`
}

export function toAlert(row: Readonly<Record<string, unknown>>): Alert {
  // What we wrote ourselves, so its shape is known.
  const rest: Omit<FoundAlert, 'kind' | 'subject'> = JSON.parse(String(row.alert))
  const kind = String(row.kind) as Alert['kind']
  return {
    id: Number(row.id),
    kind,
    at: String(row.at),
    story: String(row.story),
    title: row.title === null ? null : String(row.title),
    person: row.person === null ? null : String(row.person),
    ...rest,
  }
}
