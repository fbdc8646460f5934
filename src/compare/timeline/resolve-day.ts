import type { Reading, When } from '../../model/reading.ts'

/** Places "June 24" where the story's other texts give that day one year, and one only. */
export function resolveDays(readings: readonly Reading[]): (value: string) => When | null {
  const years = new Map<string, Set<string>>()
  for (const { times } of readings)
    for (const { when } of times) {
      if (when?.precision !== 'day') continue
      const day = when.start.slice(5)
      years.set(day, (years.get(day) ?? new Set()).add(when.start.slice(0, 4)))
    }
  return (value) => {
    const [, day] = /^XXXX-(\d\d-\d\d)$/.exec(value) ?? []
    const [year, ...others] = years.get(day ?? '') ?? []
    if (!year || others.length > 0) return null
    const date = `${year}-${day}`
    return { start: date, end: date, precision: 'day', basis: 'implied' }
  }
}
