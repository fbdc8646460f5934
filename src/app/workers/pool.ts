import type { Problem } from '../../model/source.ts'
import { createHand, type Hand, type Waiting } from './hand.ts'
import type { Tasks } from './messages.ts'

/** What came of a piece of work: its value, or a problem that is its own alone. */
export type Done<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

type Answered<T extends Tasks, Name extends keyof T> = Done<Awaited<ReturnType<T[Name]>>>

/** Threads that do what could hang, crash or eat memory, and are replaced where it does. */
export type Pool<T extends Tasks> = {
  run<Name extends keyof T & string>(
    name: Name,
    input: Parameters<T[Name]>[0],
  ): Promise<Answered<T, Name>>
  /** Ends every thread; what was under way is answered with a problem. */
  close(): Promise<void>
}

export type PoolOptions = {
  /** The module that serves the tasks in a thread. */
  readonly entry: URL
  readonly size: number
  /** Milliseconds that one piece of work may take. */
  readonly deadline: number
  /** Megabytes that a thread's heap may take. */
  readonly memory: number
  /** … and of that the part for what was made last, which is collected most often; else 16. */
  readonly young?: number
  /** Megabytes that its buffers outside the heap may take. */
  readonly buffers: number
  /** Milliseconds without work after which a thread ends, until there is some again; else it stays. */
  readonly rest?: number
}

/** Starts no thread until there is work. */
export function createPool<T extends Tasks>(options: PoolOptions): Pool<T> {
  const waiting: Waiting[] = []
  const hands: Hand[] = []
  let closed = false
  let last = 0

  /** Gives work to the least busy: each has one job to do and one to go on with. */
  const deal = () => {
    while (waiting.length > 0) {
      const hand = leastBusy() ?? hire()
      const next = hand && waiting.shift()
      if (!next) return
      hand.give(next)
    }
  }
  const leastBusy = () => {
    const idle = hands.find((hand) => hand.load() === 0)
    if (idle || hands.length < options.size) return idle
    return hands.find((hand) => hand.load() === 1)
  }
  const hire = () => {
    if (closed || hands.length >= options.size) return undefined
    const hand = createHand(options, {
      onFree: deal,
      onEnd: (left) => {
        hands.splice(hands.indexOf(hand), 1)
        waiting.unshift(...left)
        if (closed) dismiss(waiting)
        else deal()
      },
    })
    hands.push(hand)
    return hand
  }

  return {
    run: (name, input) =>
      new Promise((resolve) => {
        // What a thread answers to a name is what the task of that name gives.
        const settle = (outcome: Answered<T, typeof name>) => resolve(outcome)
        waiting.push({ job: { id: ++last, name, input }, settle })
        if (closed) dismiss(waiting)
        else deal()
      }),
    close: async () => {
      closed = true
      dismiss(waiting)
      await Promise.all(hands.map((hand) => hand.end(STOPPED)))
    },
  }
}

const STOPPED: Problem = { code: 'stopped', message: 'the work was stopped before it was done.' }

function dismiss(waiting: Waiting[]): void {
  for (const { settle } of waiting.splice(0)) settle({ ok: false, problem: STOPPED })
}
