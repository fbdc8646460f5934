import type { Reading, TimeExpression } from '../../../model/reading.ts'

/** The times of an article, a day and the hour beside it as one: "April 9 at 11 a.m.", "6 p.m. Monday". */
export function joinTimes({ article, times }: Reading): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const before = joined.at(-1)
    const pair = before && isBeside(article.text, before, time) ? pairOf(before, time) : null
    if (pair) joined[joined.length - 1] = pair
    else joined.push(time)
  }
  return joined
}

const LINK = /^,? ?(?:(?:at|on|by|around|about|shortly (?:before|after)) )?$/

function isBeside(text: string, a: TimeExpression, b: TimeExpression): boolean {
  return a.sentence === b.sentence && LINK.test(text.slice(a.end, b.start))
}

function pairOf(a: TimeExpression, b: TimeExpression): TimeExpression | null {
  const [day, hour] = isDay(a) && isHour(b) ? [a, b] : isHour(a) && isDay(b) ? [b, a] : []
  if (!day || !hour) return null
  const value = `${day.value}${hour.value.slice(hour.value.indexOf('T'))}`
  return { ...hour, value, start: a.start, end: b.end, when: hour.when ?? day.when }
}

function isDay({ type, value }: TimeExpression): boolean {
  return type === 'date' && /^.{4}-(?:\d\d-\d\d|WXX-\d)$/.test(value)
}

/** The clock alone, or with a day that its neighbour tells. */
function isHour({ type, value }: TimeExpression): boolean {
  return type === 'time' && /T\d\d:\d\d/.test(value)
}
