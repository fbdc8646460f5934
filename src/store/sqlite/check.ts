import type { DatabaseSync } from 'node:sqlite'
import type { Note } from '../../model/note.ts'
import { codeOf } from './problems.ts'

/** Faults that are told; more say no more. */
const MOST_TOLD = 20

/** Questions to which a sound database has no answer, and what an answer means. */
const QUESTIONS: readonly { readonly code: string; readonly sql: string; readonly say: string }[] =
  [
    {
      code: 'lost-reference',
      sql: `select "table" || ' row ' || rowid as found from pragma_foreign_key_check`,
      say: 'names something that is not there',
    },
    {
      code: 'wrong-count',
      sql: `select 's' || id as found from stories
      where articles <> (select count(*) from memberships where story_id = stories.id)`,
      say: 'counts its articles wrongly',
    },
    {
      code: 'no-fingerprint',
      sql: `select 'a' || id as found from articles
      where id not in (select article_id from fingerprints)`,
      say: 'cannot be placed beside later articles',
    },
  ]

/** What is wrong with a database: its pages and indexes first, then what it says. */
export function checkDatabase(database: DatabaseSync): readonly Note[] {
  const broken = ask(database, `pragma quick_check(${MOST_TOLD})`)
    .filter((found) => found !== 'ok')
    .map((found) => toNote('corrupt', `the database is damaged: ${found}`))
  if (broken.length > 0) return broken
  return QUESTIONS.flatMap(({ code, sql, say }) =>
    ask(database, `${sql} limit ${MOST_TOLD}`).map((found) => toNote(code, `${found} ${say}`)),
  )
}

function ask(database: DatabaseSync, sql: string): string[] {
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
  } catch (error) {
    if (codeOf(error) === 0) throw error
    return [error instanceof Error ? error.message : String(error)]
  }
}

function toNote(code: string, message: string): Note {
  return { code, message, level: 'error', place: null }
}
