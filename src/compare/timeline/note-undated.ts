import type { Note } from '../../model/note.ts'
import type { Reading } from '../../model/reading.ts'
import { resolveDays } from './resolve-day.ts'

/** Days that only the date of an article can place: "Friday", "3 May". */
const OPEN_DAY = /^XXXX-(?:WXX-\d|\d\d-\d\d)/

/** The most words shown that could not be placed. */
const SHOWN = 3

/** Says which days the timeline leaves out, as the articles that name them have no date. */
export function noteUndated(readings: readonly Reading[]): Note[] {
  const resolve = resolveDays(readings)
  const words = new Map<string, number>()
  const without = readings.filter(({ article, times }) => {
    if (article.publishedAt) return false
    const open = times.filter(({ value, when }) => !when && OPEN_DAY.test(value) && !resolve(value))
    for (const { start, end } of open) {
      const word = article.text.slice(start, end)
      words.set(word, (words.get(word) ?? 0) + 1)
    }
    return open.length > 0
  })
  if (without.length === 0) return []
  const shown = [...words]
    .sort(byCount)
    .slice(0, SHOWN)
    .map(([word]) => `“${word}”`)
  const which = without.length === 1 ? 'An article has' : `${without.length} articles have`
  return [
    {
      code: 'days-without-date',
      message:
        `${which} no date, so ${shown.join(', ')} could not be placed in the timeline. ` +
        'For files, `compare --date` gives it.',
      level: 'info',
      place: without.length === 1 ? without[0].article.id : null,
    },
  ]
}

function byCount([a, m]: [string, number], [b, n]: [string, number]): number {
  return n - m || (a < b ? -1 : 1)
}
