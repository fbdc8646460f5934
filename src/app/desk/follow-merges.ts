import { UNTOUCHED } from '../../model/desk.ts'
import type { NewsEvent } from '../../model/event.ts'
import type { StateTable } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'

/** A star goes with its story into the one that it was merged into. */
export function followMerges(states: StateTable, events: readonly NewsEvent[], at: string): void {
  for (const event of events) {
    if (event.kind !== 'merged') continue
    const { story, from } = event
    const known = states.findStates([story, from])
    const left = known.get(from)
    if (!left?.starred) continue
    const into = known.get(story) ?? UNTOUCHED
    states.note(
      new Map([
        [story, { ...into, starred: true }],
        [from, { ...left, starred: false }],
      ]),
      at,
    )
  }
}

const PAGE = 1000

/** The same for what was merged while no desk was open, as far as it is known. */
export async function followAllMerges(
  { events }: Pick<Tables, 'events'>,
  states: StateTable,
  at: string,
): Promise<void> {
  for (let after = 0; ; ) {
    const page = await events.list({ after, kinds: ['merged'], limit: PAGE })
    followMerges(states, page, at)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}
