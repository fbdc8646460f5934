/** Why a question was not taken on: so many wait already. */
export class TooBusy extends Error {
  constructor() {
    super('So much is being worked on already; ask again in a few seconds.')
    this.name = 'TooBusy'
  }
}

/** Does one piece of work after the other. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets costly questions take turns: one is worked on, `most` wait, and more are refused with `TooBusy`.
 * What is worked on and fails holds nobody up.
 */
export function createTurns(most: number): Turns {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (waiting > most) return Promise.reject(new TooBusy())
    waiting++
    const done = last.then(work).finally(() => waiting--)
    last = done.catch(() => undefined)
    return done
  }
}
