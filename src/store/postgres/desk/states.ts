import { type StoryState, UNTOUCHED } from '../../../model/desk.ts'
import { parseState } from '../../desk/state-table.ts'
import type { StateChange, StateTable } from '../../desk-store.ts'
import { runAct } from './act-log.ts'
import type { Database, Statements } from './statements.ts'

type Changed = { readonly story: string; readonly before: StoryState; readonly after: StoryState }

export function createStates(database: Database, person: string): StateTable {
  const findStates = async (from: Pick<Statements, 'all'>, stories: readonly string[]) => {
    const rows = await from.all(
      'select story, state from desk.story_states where person = ? and story = any(?)',
      person,
      stories,
    )
    return new Map(rows.map(({ story, state }) => [String(story), parseState(state)]))
  }
  const findChanged = async (
    from: Pick<Statements, 'all'>,
    stories: readonly string[],
    change: StateChange,
  ): Promise<Changed[]> => {
    const known = await findStates(from, stories)
    const changed = [...new Set(stories)].map((story): Changed | null => {
      const before = known.get(story) ?? UNTOUCHED
      const after = change(before, story)
      return after && { story, before, after }
    })
    return changed.filter((each) => each !== null)
  }
  const put = async (statements: Statements, changed: readonly Changed[], at: string) => {
    await statements.run(
      `insert into desk.story_states
      select ?, each.story, each.state, ? from unnest(?::text[], ?::text[]) as each (story, state)
      on conflict (person, story) do update set state = excluded.state, at = excluded.at`,
      person,
      at,
      changed.map(({ story }) => story),
      changed.map(({ after }) => JSON.stringify(after)),
    )
    return changed.map(({ story }) => story)
  }
  return {
    findStates: (stories) => findStates(database, stories),
    async save(stories, change, at) {
      return database.write(async (statements) => {
        const changed = await findChanged(statements, stories, change)
        const before = changed.map(({ story, before }) => ({
          table: 'story_states',
          key: { story },
          row: { state: JSON.stringify(before), at },
        }))
        await runAct(statements, person, at, before)
        return put(statements, changed, at)
      })
    },
    async note(stories, change, at) {
      // Most of what is looked at was seen before, and nobody is held up by looking.
      if ((await findChanged(database, stories, change)).length === 0) return []
      return database.writeSoon(async (statements) =>
        put(statements, await findChanged(statements, stories, change), at),
      )
    },
    async listMarked(mark) {
      const rows = await database.all(
        "select story from desk.story_states where person = ? and state::json ->> ? = 'true' order by story",
        person,
        mark,
      )
      return rows.map(({ story }) => String(story))
    },
  }
}
