import type { HeldLease } from '../../store/work-store.ts'
import { createPlacer } from '../refresh/placer.ts'
import type { Attempts } from './attempts.ts'
import type { JobLoop } from './job-loop.ts'
import type { Means } from './means.ts'
import { placeNext, startPlacing } from './place-next.ts'
import { forgetEvents, scheduleDue } from './schedule.ts'
import { scheduleMessages } from './tell-webhook.ts'

/** Something that a worker does again and again, beside the others. */
export type Actor = {
  /** How much it did; 0 where nothing waited. */
  run(): Promise<number>
  /** Resolves when it is worth while to run again; null where only time tells. */
  idle(): Promise<unknown> | null
  /** Was it run at all? */
  hasRun(): boolean
  end(): Promise<void>
}

/** One of all workers looks for what is due. */
export function createScheduling(means: Means, pace: number): Actor {
  const { work } = means
  let held: HeldLease | null = null
  let next = 0
  return {
    async run() {
      if (performance.now() < next) return 0
      held = await work.scheduling.take()
      if (held) {
        await forgetEvents(means)
        await scheduleDue(means)
      }
      next = performance.now() + pace
      return 0
    },
    idle: () => null,
    hasRun: () => next > 0,
    end: async () => (held ? work.scheduling.release(held) : undefined),
  }
}

/** One of all workers looks for messages that are due. */
export function createTelling(means: Means): Actor {
  const { work } = means
  let held: HeldLease | null = null
  let hasRun = false
  return {
    async run() {
      held = await work.telling.take()
      const added = held ? await scheduleMessages(means) : 0
      hasRun = true
      return added
    },
    idle: () => null,
    hasRun: () => hasRun,
    end: async () => (held ? work.telling.release(held) : undefined),
  }
}

/** One of all workers places, as long as it lives. */
export function createPlacing(means: Means, attempts: Attempts): Actor {
  const { work, store } = means
  const placing = startPlacing(createPlacer(store))
  let held: HeldLease | null = null
  return {
    async run() {
      held = await work.placing.take()
      if (!held) return 0
      const placed = await placeNext(means, placing, held)
      attempts.count('place', placed)
      return placed
    },
    idle: () => null,
    hasRun: () => true,
    end: async () => (held ? work.placing.release(held) : undefined),
  }
}

/** Takes jobs of one kind as there is room for them. */
export function createTaking(loop: JobLoop): Actor {
  return {
    run: loop.step,
    idle: loop.room,
    hasRun: () => true,
    end: loop.end,
  }
}
