import type { Problem } from '../model/source.ts'

/** What a problem says of a source, which `refresh` asks on and on. */
const LATER = /(?:It is asked again|They are asked for again) later\.$/
const REMOVE = ' It is not asked again. Remove it, or add its new address.'

/**
 * A problem of an address that is asked this once: nothing is followed, so nothing asks again by itself
 * and there is nothing to remove. `todo` is what the person does instead, a sentence.
 */
export function askedOnce({ code, message }: Problem, todo: string): Problem {
  return { code, message: message.replace(LATER, todo).replace(REMOVE, '') }
}
