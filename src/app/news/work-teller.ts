import { StoreProblem } from '../../store/store-problem.ts'
import type { WorkTold } from './messages.ts'

export type WorkTeller = {
  heed(told: WorkTold): void
  /** Resolves once the work has begun. Rejects with a `StoreProblem` where the database does not let it. */
  begun(): Promise<void>
}

type Log = (line: Readonly<Record<string, unknown>>) => void

/** Tells how a desk works beside other workers: where it cannot begin, to who starts it; later, to the log. */
export function createWorkTeller(log: Log): WorkTeller {
  let hasBegun = false
  let first: WorkTold | null = null
  let hear: (() => void) | undefined
  const heard = new Promise<void>((resolve) => {
    hear = resolve
  })
  return {
    heed(told) {
      first ??= told
      hear?.()
      if (hasBegun) log(toLine(told))
      hasBegun ||= told.state === 'working'
    },
    async begun() {
      await heard
      if (first && first.state !== 'working')
        throw new StoreProblem('cannot-open', first.problem.message)
    },
  }
}

function toLine(told: WorkTold): Readonly<Record<string, unknown>> {
  if (told.state === 'working') return { level: 'info', message: 'working again' }
  const { code, message } = told.problem
  return { level: told.state === 'waiting' ? 'warn' : 'error', code, message }
}
