const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const SHORTEST_INTERVAL = 10 * MINUTE
const LONGEST_INTERVAL = 24 * HOUR
/** For a source of which nothing is known yet. */
const FIRST_INTERVAL = HOUR
/** The newest items tell how often a source writes now. */
const NEWEST = 20
/** Asking twice as often as something comes misses little and costs little. */
const PER_GAP = 2
/** A source that has been silent for a day is asked some ten times a day, and so on. */
const PER_SILENCE = 10

/** How long to wait after an answer with news: by half of what usually lies between two items. */
export function intervalOfItems(dates: readonly string[], now: number): number {
  const gap = findUsualGap(dates, now)
  return clampInterval(gap === null ? FIRST_INTERVAL : gap / PER_GAP)
}

/** How long to wait after an answer without: at least as long as last time, longer with the silence. */
export function intervalOfSilence(last: number | null, silence: number | null): number {
  return clampInterval(Math.max(last ?? FIRST_INTERVAL, (silence ?? 0) / PER_SILENCE))
}

/** After so many failures in a row: 10 minutes, 20, 40 and so on. */
export function intervalOfFailures(failures: number): number {
  return clampInterval(SHORTEST_INTERVAL * 2 ** Math.min(failures - 1, 20))
}

export function clampInterval(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, SHORTEST_INTERVAL), LONGEST_INTERVAL)
}

/** The median gap between the newest items; the time since the newest counts where it is longer. */
function findUsualGap(dates: readonly string[], now: number): number | null {
  const instants = dates
    .map((date) => Date.parse(date))
    .filter((instant) => instant <= now)
    .sort((a, b) => b - a)
    .slice(0, NEWEST)
  if (instants.length < 2) return null
  const gaps = instants.slice(1).map((instant, i) => instants[i] - instant)
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return Math.max(median, (now - instants[0]) / (PER_SILENCE / PER_GAP))
}
