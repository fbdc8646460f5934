import { DatabaseSync } from 'node:sqlite'
import { type StoryState, UNTOUCHED } from '../../model/desk.ts'
import type { DeskStore } from '../desk-store.ts'
import { createFile } from '../sqlite/connection.ts'
import { codeOf, tellProblems } from '../sqlite/problems.ts'
import { createRevision } from '../sqlite/revision.ts'
import { StoreProblem } from '../store-problem.ts'

const VERSION = 1

const SCHEMA = `
create table story_states (
  person text not null,
  story text not null,
  state text not null,
  at text not null,
  primary key (person, story)
) without rowid;
create table acts (
  id integer primary key,
  person text not null,
  at text not null,
  before text not null
);
pragma user_version = ${VERSION};
`

const SETTINGS = 'pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory;'

/** Milliseconds that one desk waits for another to finish writing. */
const PATIENCE = 5000

/** The one person that there is as yet. */
const PERSON = 'me'

/** Acts that can be taken back. */
const MOST_ACTS = 20

/**
 * Opens what a person did, in a file or in memory for `:memory:`. Throws a `StoreProblem` where the
 * file is damaged, of another program, or of a newer version.
 */
export function openDeskStore(path: string): DeskStore {
  if (path !== ':memory:') createFile(path)
  return tellProblems(path, () => {
    try {
      return createDeskStore(prepare(path))
    } catch (error) {
      if (error instanceof StoreProblem) throw error
      throw BROKEN.has(codeOf(error)) ? damaged(path) : error
    }
  })
}

/** What SQLite says of a file that is damaged, or no database. */
const BROKEN: ReadonlySet<number> = new Set([11, 26])

function damaged(path: string): StoreProblem {
  return new StoreProblem(
    'corrupt',
    `${path} is damaged or no database; move it away. What was read, starred and hidden is in it, and nothing of the news.`,
  )
}

function prepare(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: PATIENCE })
  try {
    database.exec(SETTINGS)
    const version = Number(database.prepare('pragma user_version').get()?.user_version)
    if (version > VERSION)
      throw new StoreProblem(
        'newer-schema',
        `${path} was written by a newer Synoptic; use that one, or move the file away.`,
      )
    if (database.prepare('pragma quick_check(1)').get()?.quick_check !== 'ok') throw damaged(path)
    if (version === 0) database.exec(`begin; ${SCHEMA} commit;`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function createDeskStore(database: DatabaseSync): DeskStore {
  const find = database.prepare(
    'select story, state from story_states where person = ? and story in (select value from json_each(?))',
  )
  const put = database.prepare('insert or replace into story_states values (?, ?, ?, ?)')
  const act = database.prepare('insert into acts (person, at, before) values (?, ?, ?)')
  const prune = database.prepare(
    `delete from acts where person = ? and id not in (select id from acts where person = ? order by id desc limit ${MOST_ACTS})`,
  )
  const last = database.prepare(
    'select id, at, before from acts where person = ? order by id desc limit 1',
  )
  const drop = database.prepare('delete from acts where id = ?')

  const findStates = (stories: readonly string[]): Map<string, StoryState> =>
    new Map(
      find
        .all(PERSON, JSON.stringify(stories))
        .map(({ story, state }) => [String(story), parseState(state)]),
    )
  const write = (states: Iterable<readonly [string, StoryState]>, at: string) => {
    for (const [story, state] of states) put.run(PERSON, story, JSON.stringify(state), at)
  }

  return {
    findStates,
    save(states, at) {
      const known = findStates([...states.keys()])
      const before = [...states.keys()].map((story) => [story, known.get(story) ?? UNTOUCHED])
      inTransaction(database, () => {
        act.run(PERSON, at, JSON.stringify(before))
        prune.run(PERSON, PERSON)
        write(states, at)
      })
    },
    note: (states, at) => inTransaction(database, () => write(states, at)),
    undo() {
      const row = last.get(PERSON)
      if (!row) return []
      const before = parseBefore(row.before)
      inTransaction(database, () => {
        write(before, String(row.at))
        drop.run(row.id)
      })
      return before.map(([story]) => story)
    },
    revision: createRevision(database),
    close: () => database.close(),
  }
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate')
  try {
    work()
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

/** What we wrote ourselves, so its shape is known. */
function parseState(text: unknown): StoryState {
  return JSON.parse(String(text))
}

function parseBefore(text: unknown): (readonly [string, StoryState])[] {
  return JSON.parse(String(text))
}
