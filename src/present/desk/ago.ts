const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "now", "5 min", "3 h", "2 d" ago in a list, else the day: "15 Mar 2025". */
export function age(instant: string, now: Date): string {
  if (isNow(instant, now)) return 'now'
  return passedSince(instant, now) ?? dayOf(instant)
}

/** The same in a sentence: "just now", "2 d ago", "on 15 Mar 2025". */
export function ago(instant: string, now: Date): string {
  if (isNow(instant, now)) return 'just now'
  const passed = passedSince(instant, now)
  return passed === null ? `on ${dayOf(instant)}` : `${passed} ago`
}

function isNow(instant: string, now: Date): boolean {
  const passed = now.getTime() - Date.parse(instant)
  return passed >= 0 && passed < MINUTE
}

function passedSince(instant: string, now: Date): string | null {
  const passed = now.getTime() - Date.parse(instant)
  return passed >= 0 && passed < 14 * DAY ? tellSpan(passed) : null
}

function tellSpan(passed: number): string {
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`
  if (passed < 2 * DAY) return `${Math.floor(passed / HOUR)} h`
  return `${Math.floor(passed / DAY)} d`
}

/** How long one instant is after another: "35 min"; null where either is a day only, or it is before. */
export function lag(first: string | null, second: string | null): string | null {
  if (!first?.includes('T') || !second?.includes('T')) return null
  const passed = Date.parse(second) - Date.parse(first)
  return passed >= 0 ? tellSpan(passed) : null
}

function dayOf(instant: string): string {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(instant)
  return date ? `${Number(date[3])} ${MONTHS[Number(date[2]) - 1]} ${date[1]}` : instant
}
