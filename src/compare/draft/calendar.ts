import { claimOf, type Found } from './finding.ts'
import type { Joined } from './join-draft.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const DAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/
const FULL = /^\d{4}-\d{2}-\d{2}$/

/** Days that the draft calls by a weekday which they are not: no article is needed to see it. */
export function judgeCalendar(joined: Joined): Found[] {
  const { article, times } = joined.story.readings[joined.draft]
  return times.flatMap((time): Found[] => {
    const words = article.text.slice(time.start, time.end)
    const printed = DAY.exec(words)?.[0]
    // "Friday" alone is counted from the draft's day, and agrees with itself.
    if (printed === undefined || !/\d/.test(words) || !FULL.test(time.value)) return []
    const real = DAYS[new Date(`${time.value}T00:00Z`).getUTCDay()]
    if (real === printed) return []
    const remark = `${time.value} is a ${real}.`
    const claim = claimOf(joined, time)
    return [{ kind: 'date', mark: 'at-odds', claim, about: '', accounts: 0, sides: [], remark }]
  })
}
