const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/

/**
 * The instant that a person names: a day, an instant, or so many hours, days or weeks ago (`12h`, `3d`,
 * `2w`). Null where it is none of them, or a day that no month has.
 */
export function instantSince(text: string, now: Date): string | null {
  const ago = /^(\d{1,5})([hdw])$/.exec(text)
  if (ago) return new Date(now.getTime() - Number(ago[1]) * UNITS[ago[2]]).toISOString()
  const [, year, month, day] = DAY.exec(text) ?? []
  // A date rolls over: the 31st of February would be one of March.
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (Number.isNaN(isDay.getTime()) || isDay.getUTCDate() !== Number(day)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
