import type { NewsEvent } from '../../model/event.ts'
import type { DeskStore, StateTable } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'

type Starred = Pick<DeskStore, 'of' | 'listStarredBy'>

/** Everybody's star goes with its story into the one that it was merged into. */
export async function followMerges(
  desk: Starred,
  events: readonly NewsEvent[],
  at: string,
): Promise<void> {
  for (const event of events) {
    if (event.kind !== 'merged') continue
    for (const person of await desk.listStarredBy(event.from))
      await moveStar(desk.of(person).states, event, at)
  }
}

type Merge = { readonly story: string; readonly from: string }

async function moveStar(states: StateTable, { story, from }: Merge, at: string): Promise<void> {
  await states.note([story, from], (known, id) => ({ ...known, starred: id === story }), at)
}

const PAGE = 1000

/** The same for what was merged while no desk was open, as far as it is known. */
export async function followAllMerges(
  { events }: Pick<Tables, 'events'>,
  desk: Starred,
  at: string,
): Promise<void> {
  for (let after = 0; ; ) {
    const page = await events.list({ after, kinds: ['merged'], limit: PAGE })
    await followMerges(desk, page, at)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}
