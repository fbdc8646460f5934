import type { DatabaseSync } from 'node:sqlite'
import { type StoryState, UNTOUCHED } from '../../model/desk.ts'
import type { StateTable } from '../desk-store.ts'
import { inQuickTransaction } from '../sqlite/transaction.ts'
import type { ActLog } from './act-log.ts'

export function createStateTable(
  database: DatabaseSync,
  acts: ActLog,
): (person: string) => StateTable {
  const find = database.prepare(
    'select story, state from story_states where person = ? and story in (select value from json_each(?))',
  )
  const put = database.prepare('insert or replace into story_states values (?, ?, ?, ?)')
  const marked = database.prepare(
    'select story from story_states where person = ? and json_extract(state, ?) order by story',
  )

  return (person) => {
    const findStates = (stories: readonly string[]): Map<string, StoryState> =>
      new Map(
        find
          .all(person, JSON.stringify(stories))
          .map(({ story, state }) => [String(story), parseState(state)]),
      )
    const write = (states: Iterable<readonly [string, StoryState]>, at: string) => {
      for (const [story, state] of states) put.run(person, story, JSON.stringify(state), at)
    }
    return {
      findStates,
      save(states, at) {
        const known = findStates([...states.keys()])
        const before = [...states.keys()].map((story) => ({
          table: 'story_states',
          key: { story },
          row: { state: JSON.stringify(known.get(story) ?? UNTOUCHED), at },
        }))
        acts.run(person, before, at, () => write(states, at))
      },
      note: (states, at) => inQuickTransaction(database, () => write(states, at)),
      listMarked: (mark) => marked.all(person, `$.${mark}`).map(({ story }) => String(story)),
    }
  }
}

/** The people who starred a story. */
export function createStarredBy(database: DatabaseSync): (story: string) => string[] {
  const starred = database.prepare(
    "select person from story_states where story = ? and json_extract(state, '$.starred') order by person",
  )
  return (story) => starred.all(story).map(({ person }) => String(person))
}

/** What we wrote ourselves, so its shape is known. */
function parseState(text: unknown): StoryState {
  return JSON.parse(String(text))
}
