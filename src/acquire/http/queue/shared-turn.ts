import { setTimeout as sleep } from 'node:timers/promises'
import type { HostTurns } from '../../../model/host-turns.ts'
import { PutOff, Stopped } from './host-queue.ts'

type SharedOptions<T> = {
  readonly turns: HostTurns | null
  readonly limits: { readonly holdPatience: number }
  readonly stop: AbortSignal
  /** The host's rest after what was no answer. */
  readonly rest: number
  readonly restAfter: (answer: T) => number
  readonly holdAfter: (answer: T) => number
}

/**
 * Does the work when no other machine asks the host. It rejects with `PutOff` where the host wants to be
 * left alone, and with `Stopped` where nobody can be asked whose turn it is: then nothing is asked.
 */
export async function inSharedTurn<T>(
  host: string,
  work: () => Promise<T>,
  { turns, limits, stop, ...after }: SharedOptions<T>,
): Promise<T> {
  if (!turns) return work()
  for (;;) {
    if (stop.aborted) throw new Stopped('stopped')
    const turn = await turns.take(host).catch(() => Promise.reject(new Stopped('nobody to ask')))
    if (turn.state === 'mine') return endTurn(turn.end, work, after)
    if (turn.isHeld && turn.wait > limits.holdPatience) throw new PutOff(turn.wait)
    await sleep(turn.wait, null, { signal: stop }).catch(() => undefined)
  }
}

/** A turn whose end cannot be told ends by itself, a while after. */
async function endTurn<T>(
  end: (rest: number, hold: number) => Promise<void>,
  work: () => Promise<T>,
  { rest, restAfter, holdAfter }: Pick<SharedOptions<T>, 'rest' | 'restAfter' | 'holdAfter'>,
): Promise<T> {
  const tell = (rest: number, hold: number) => end(rest, hold).catch(() => undefined)
  try {
    const answer = await work()
    await tell(restAfter(answer), holdAfter(answer))
    return answer
  } catch (error) {
    await tell(rest, 0)
    throw error
  }
}
