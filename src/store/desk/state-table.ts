import type { DatabaseSync } from 'node:sqlite'
import { type StoryState, UNTOUCHED } from '../../model/desk.ts'
import type { StateTable } from '../desk-store.ts'
import { PERSON } from './person.ts'
import { inTransaction } from './transaction.ts'

/** Acts that can be taken back. */
const MOST_ACTS = 20

export function createStateTable(database: DatabaseSync): StateTable {
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
  const marked = database.prepare(
    'select story from story_states where person = ? and json_extract(state, ?) order by story',
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
    hasActs: () => last.get(PERSON) !== undefined,
    listMarked: (mark) => marked.all(PERSON, `$.${mark}`).map(({ story }) => String(story)),
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
  }
}

/** What we wrote ourselves, so its shape is known. */
function parseState(text: unknown): StoryState {
  return JSON.parse(String(text))
}

function parseBefore(text: unknown): (readonly [string, StoryState])[] {
  return JSON.parse(String(text))
}
