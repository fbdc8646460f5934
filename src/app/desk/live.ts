import { setImmediate } from 'node:timers/promises'
import type { Alert } from '../../model/alert.ts'
import { type NewsEvent, storiesOf } from '../../model/event.ts'
import { hasEnded, type Job } from '../../model/job.ts'
import type { LiveEvent } from '../../model/live.ts'
import type { Tables } from '../../store/store.ts'
import type { MadeComparison } from './comparisons.ts'

/** That something that is kept is new, or that nothing more comes. */
export type Told = 'kept' | 'end'

/** What happens, told to who listens as it does: by this process, or by another that writes the news. */
export type Live = {
  /** Listens from now on to what is not kept, and to that something that is kept is new. */
  listen(heard: (event: LiveEvent | Told) => void): () => void
  countListeners(): number
  /** What is kept of what happened behind a number, the earliest first. */
  listKept(after: number, limit: number): Promise<readonly LiveEvent[]>
  findLast(): Promise<number>
  tellMade(made: MadeComparison): void
  tellJob(job: Job): void
  /** Tells of alerts that everybody may be told of. */
  tellAlerts(alerts: readonly Alert[]): void
  /** Looks what was written since it looked last; the first time, where to begin. */
  look(): Promise<void>
  /** Goes on from what is kept now: another database stands there. */
  startOver(): void
  /** Tells who listens that nothing more comes, now and from now on. */
  end(): void
}

export type LiveOptions = {
  readonly store: Pick<Tables, 'events'>
  /** Told of what happened to the news, once. */
  readonly onEvents: (events: readonly NewsEvent[]) => Promise<void>
}

/** Events that are read at one time. */
const PAGE = 200

export function createLive({ store, onEvents }: LiveOptions): Live {
  const listeners = new Set<(event: LiveEvent | Told) => void>()
  let last: number | null = null
  let ended = false
  let looking: Promise<void> | null = null
  const tell = (event: LiveEvent | Told) => {
    for (const heard of listeners) heard(event)
  }
  const readOn = async () => {
    last ??= await store.events.findLast()
    for (;;) {
      const events = await store.events.list({ after: last, limit: PAGE })
      const end = events.at(-1)
      if (!end) return
      last = end.id
      await onEvents(events)
      tell('kept')
      // Who asks for a page need not wait for all of a long list.
      await setImmediate()
    }
  }
  return {
    listen(heard) {
      if (ended) heard('end')
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    countListeners: () => listeners.size,
    async listKept(after, limit) {
      const events = await store.events.list({ after, limit })
      return events.map(toLive)
    },
    findLast: () => store.events.findLast(),
    tellMade(made) {
      for (const event of toldOfMade(made)) tell(event)
    },
    tellJob(job) {
      const name = hasEnded(job) ? 'job.done' : 'refresh.progress'
      const { id, kind, state, progress, heldUp, problem } = job
      tell({ id: null, name, data: { job: id, kind, state, progress, heldUp, problem } })
    },
    tellAlerts(alerts) {
      for (const { id: alert, kind, story, person } of alerts)
        if (person === null) tell({ id: null, name: 'alert.made', data: { alert, kind, story } })
    },
    look: () => {
      looking ??= readOn().finally(() => {
        looking = null
      })
      return looking
    },
    startOver() {
      last = null
    },
    end() {
      ended = true
      tell('end')
    },
  }
}

/** What happened as it is told: all that changes a story is one kind, and says why. */
function toLive({ id, kind, ...event }: NewsEvent): LiveEvent {
  switch (kind) {
    case 'opened':
      return { id, name: 'story.opened', data: event }
    case 'source-failed':
      return { id, name: 'source.failed', data: event }
    default:
      return { id, name: 'story.changed', data: { ...event, why: kind } }
  }
}

function toldOfMade({ story, summary, before, problem }: MadeComparison): LiveEvent[] {
  const made: LiveEvent = {
    id: null,
    name: 'story.compared',
    data: { story, accounts: summary?.accounts.length ?? null, problem },
  }
  if (!summary || summary.hard <= (before?.hard ?? 0)) return [made]
  const { hard, dispute } = summary
  return [made, { id: null, name: 'story.differs', data: { story, hard, dispute } }]
}

/** The stories that events changed, what changed last first. */
export function changedStories(events: readonly NewsEvent[]): string[] {
  return [...new Set(events.toReversed().flatMap((event) => storiesOf(event)))]
}
