import type { DatabaseSync } from 'node:sqlite'
import { type StoryState, UNTOUCHED } from '../../model/desk.ts'
import type { StateChange, StateTable } from '../desk-store.ts'
import { inQuickTransaction } from '../sqlite/transaction.ts'
import type { ActLog } from './act-log.ts'

type Changed = {
  readonly story: string
  readonly before: StoryState
  readonly after: StoryState
}

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
    const findMany = (stories: readonly string[]): Map<string, StoryState> =>
      new Map(
        find
          .all(person, JSON.stringify(stories))
          .map(({ story, state }) => [String(story), parseState(state)]),
      )
    const findChanged = (stories: readonly string[], change: StateChange) => {
      const known = findMany(stories)
      const changed = [...new Set(stories)].map((story): Changed | null => {
        const before = known.get(story) ?? UNTOUCHED
        const after = change(before, story)
        return after && { story, before, after }
      })
      return changed.filter((each) => each !== null)
    }
    const write = (changed: readonly Changed[], at: string) => {
      for (const { story, after } of changed) put.run(person, story, JSON.stringify(after), at)
    }
    return {
      findStates: async (stories) => findMany(stories),
      async save(stories, change, at) {
        let changed: readonly Changed[] = []
        acts.run(person, at, () => {
          changed = findChanged(stories, change)
          write(changed, at)
          return changed.map(({ story, before }) => ({
            table: 'story_states',
            key: { story },
            row: { state: JSON.stringify(before), at },
          }))
        })
        return changed.map(({ story }) => story)
      },
      async note(stories, change, at) {
        // Most of what is looked at was seen before, and nobody is held up by looking.
        if (findChanged(stories, change).length === 0) return []
        let changed: readonly Changed[] = []
        inQuickTransaction(database, () => {
          changed = findChanged(stories, change)
          write(changed, at)
        })
        return changed.map(({ story }) => story)
      },
      listMarked: async (mark) => marked.all(person, `$.${mark}`).map(({ story }) => String(story)),
    }
  }
}

/** The people who starred a story. */
export function createStarredBy(database: DatabaseSync): (story: string) => Promise<string[]> {
  const starred = database.prepare(
    "select person from story_states where story = ? and json_extract(state, '$.starred') order by person",
  )
  return async (story) => starred.all(story).map(({ person }) => String(person))
}

/** What we wrote ourselves, so its shape is known. */
export function parseState(text: unknown): StoryState {
  return JSON.parse(String(text))
}
