import type { DatabaseSync } from 'node:sqlite'
import type { ToldNews, ToldStory } from '../../model/followed.ts'
import type { ToldTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

export function createToldTable(database: DatabaseSync): ToldTable {
  const find = database.prepare(
    'select story, substance, snapshot, at from told_stories where story in (select value from json_each(?))',
  )
  const put = database.prepare(
    'insert or replace into told_stories (story, substance, snapshot, at) values (?, ?, ?, ?)',
  )
  const add = database.prepare('insert into told_news (story, at, news) values (?, ?, ?)')
  const list = database.prepare(
    'select id, at, news from told_news where story = ? order by id desc limit ?',
  )
  const forgetting = ['told_stories', 'told_news'].map((table) =>
    database.prepare(`delete from ${table} where at < ?`),
  )
  const findTold = (stories: readonly string[]) => {
    const rows = find.all(JSON.stringify(stories))
    return new Map(rows.map((row) => [String(row.story), toTold(row)]))
  }
  return {
    find: async (stories) => findTold(stories),
    async save(story, change) {
      const changeOf = () => change(findTold([story]).get(story) ?? null)
      // Most of the time nothing is new, and nobody is held up by looking.
      if (changeOf() === null) return false
      let isKept = false
      inTransaction(database, () => {
        const changed = changeOf()
        if (changed === null) return
        const { told, news } = changed
        put.run(story, told.substance, JSON.stringify(told.snapshot), told.at)
        if (news !== null) add.run(story, told.at, JSON.stringify(news))
        isKept = true
      })
      return isKept
    },
    listNews: async (story, limit) => list.all(story, limit).map(toNews),
    async forget(before) {
      for (const each of forgetting) each.run(before)
    },
  }
}

// What `save` wrote, so its shape is known.
export function toTold({ substance, snapshot, at }: Readonly<Record<string, unknown>>): ToldStory {
  return {
    substance: String(substance),
    snapshot: JSON.parse(String(snapshot)),
    at: String(at),
  }
}

export function toNews({ id, at, news }: Readonly<Record<string, unknown>>): ToldNews {
  return { id: Number(id), at: String(at), news: JSON.parse(String(news)) }
}
