import { instantSince } from '../app/since.ts'
import { Failure } from './fail.ts'

/** The instant that `--since` names: a day, an instant, or so many hours, days or weeks ago. */
export function parseSince(text: string | undefined, now: Date): string | undefined {
  if (text === undefined) return undefined
  const instant = instantSince(text, now)
  if (instant !== null) return instant
  throw new Failure(`--since takes a day as YYYY-MM-DD, or 12h, 3d, 2w, not "${text}".`)
}
