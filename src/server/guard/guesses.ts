import type { Context } from 'hono'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { LOCAL } from '../reach.ts'
import { addressOf } from './asker.ts'
import { createLimiter } from './limiter.ts'

/** Tokens that an address may bring in a minute and that are not known: a program with an old one tries on. */
const GUESSES = 30

/** All addresses together have no bound: who guesses must keep nobody else out. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

export type Guesses = {
  /** Throws the `Refusal` where too much was guessed from the asker's address: nothing more is looked at. */
  check(context: Context): void
  /**
   * Counts a secret that is not known. Throws the same where others that were looked up meanwhile were too much: of
   * many at once no more are told that they are wrong.
   */
  count(context: Context): void
}

/** Slows down those who guess secrets. */
export function createGuesses({ now, reach = LOCAL }: Pick<Means, 'now' | 'reach'>): Guesses {
  const limiter = createLimiter({ each: GUESSES, all: UNBOUNDED }, now)
  return {
    check(context) {
      const wait = limiter.wait(addressOf(context, reach))
      if (wait > 0) throw tooMany(wait)
    },
    count(context) {
      const wait = limiter.take(addressOf(context, reach))
      if (wait > 0) throw tooMany(wait)
    },
  }
}

function tooMany(wait: number): Refusal {
  const message = `So many tokens came from this address that are not known: try again in ${wait} s.`
  return new Refusal(429, 'too-many-guesses', 'Too many tries', message, [], wait)
}
