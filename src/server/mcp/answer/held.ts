import { randomBytes } from 'node:crypto'

/** Results of texts that were handed over, for as long as their next part may be asked for. */
export type Held<T> = {
  /** Gives the word that it is found by. */
  hold(value: T): string
  find(id: string): T | null
}

/** Milliseconds for which a result is at hand, and how many are. */
const LASTS = 15 * 60_000
const MOST = 12

/** Nothing is written down; what was held longest ago goes first. */
export function createHeld<T>(now: () => Date): Held<T> {
  const held = new Map<string, { readonly value: T; readonly until: number }>()
  const forget = () => {
    const time = now().getTime()
    for (const [id, { until }] of held) if (until <= time || held.size > MOST) held.delete(id)
  }
  return {
    hold(value) {
      const id = randomBytes(16).toString('base64url')
      held.set(id, { value, until: now().getTime() + LASTS })
      forget()
      return id
    },
    find(id) {
      forget()
      return held.get(id)?.value ?? null
    },
  }
}
