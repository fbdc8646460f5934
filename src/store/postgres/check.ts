import { type Kysely, sql } from 'kysely'
import type { Note } from '../../model/note.ts'
import type { Rows } from '../sql/rows.ts'

/** Faults that are told; more say no more. */
const MOST_TOLD = 20

/**
 * Questions to which a sound database has no answer, and what an answer means. That what is named is
 * there, PostgreSQL itself sees to.
 */
const QUESTIONS = [
  {
    code: 'wrong-count',
    ask: sql<{ found: string }>`select 's' || id as found from stories
      where articles <> (select count(*) from memberships where story_id = stories.id)`,
    say: 'counts its articles wrongly',
  },
  {
    code: 'no-fingerprint',
    ask: sql<{ found: string }>`select 'a' || id as found from articles
      where not exists (select from fingerprints where article_id = articles.id)`,
    say: 'cannot be placed beside later articles',
  },
  {
    code: 'no-words',
    ask: sql<{ found: string }>`select 'a' || id as found from articles
      where not exists (select from words where article_id = articles.id)`,
    say: 'is not found by its words',
  },
]

/** What is wrong with what a database says. */
export async function checkContents(db: Kysely<Rows>): Promise<readonly Note[]> {
  const notes: Note[] = []
  for (const { code, ask, say } of QUESTIONS) {
    const { rows } = await sql<{ found: string }>`${ask} limit ${MOST_TOLD}`.execute(db)
    for (const { found } of rows)
      notes.push({ code, message: `${found} ${say}`, level: 'error', place: null })
  }
  return notes
}
