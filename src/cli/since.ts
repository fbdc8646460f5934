import { Failure } from './fail.ts'

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** The instant that `--since` names: a day, an instant, or so many hours, days or weeks ago. */
export function parseSince(text: string | undefined, now: Date): string | undefined {
  if (text === undefined) return undefined
  const ago = /^(\d{1,5})([hdw])$/.exec(text)
  if (ago) return new Date(now.getTime() - Number(ago[1]) * UNITS[ago[2]]).toISOString()
  const time = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw new Failure(`--since takes a day as YYYY-MM-DD, or 12h, 3d, 2w, not "${text}".`)
}
