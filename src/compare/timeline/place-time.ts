import type { Reading, TimeExpression, When } from '../../model/reading.ts'
import { splitClauses } from '../clauses.ts'
import { isPlanned, looksAhead } from './planned.ts'

/** Words by which a time says which day it is of. */
const NAMES_DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|this|last|next|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\d{4}-|\d(?:st|nd|rd|th)\b/i

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/i

/** A day that is spoken of so long before the report is not that of "in the evening". */
const LONGEST_STORY = 7

/**
 * When something happened, as its report can mean it. A time without a day ("in the evening") is of
 * the day that the text last spoke of. Nothing happened after its report but what was planned, and
 * a "Thursday" that a plan is for is not one that has passed. Null where no time makes sense.
 */
export function placeTime(reading: Reading, time: TimeExpression, when: When): When | null {
  const { publishedAt } = reading.article
  if (!publishedAt || when.basis === 'stated') return when
  const words = reading.article.text.slice(time.start, time.end)
  const placed = NAMES_DAY.test(words) ? when : onDayBefore(reading, time, when)
  if (isAfter(placed, publishedAt)) {
    if (!WEEKDAY.test(words)) return looksAheadIn(reading, reading.sentences[time.sentence], placed)
    const clause = splitClauses(reading, time.sentence).findLast(({ start }) => start <= time.start)
    return looksAheadIn(reading, clause, placed) ?? shift(placed, -7)
  }
  const day = publishedAt.slice(0, 10)
  const isPast = placed.end.slice(0, 10) < day
  return isPast && WEEKDAY.test(words) && !/\blast\b/i.test(words) && isPlanned(reading, time)
    ? shift(placed, 7)
    : placed
}

type Tokens = { readonly firstToken: number; readonly endToken: number }

function looksAheadIn(reading: Reading, part: Tokens | undefined, when: When): When | null {
  return part && looksAhead(reading, part.firstToken, part.endToken) ? when : null
}

/** The time on the day that the sentence, or the text before it, speaks of. */
function onDayBefore({ article, times, quotes }: Reading, time: TimeExpression, when: When): When {
  if (time.type !== 'time') return when
  const today = (article.publishedAt ?? '').slice(0, 10)
  const isSaid = ({ start, end }: TimeExpression) =>
    quotes.some((quote) => quote.start <= start && end <= quote.end)
  const days = times.filter(
    (each) =>
      each.when?.precision === 'day' &&
      each.when.start.length === 10 &&
      each.when.start === each.when.end &&
      each.sentence <= time.sentence &&
      each.when.start <= today &&
      countDays(each.when.start, today) <= LONGEST_STORY &&
      !isSaid(each),
  )
  const day = days.at(-1)?.when?.start
  return day ? shift(when, countDays(when.start.slice(0, 10), day)) : when
}

/** Does a time begin when its report was out already? Hours are compared where both are known. */
function isAfter({ start }: When, publishedAt: string): boolean {
  const length = start.length > 10 && publishedAt.length > 10 ? 16 : 10
  return start.slice(0, length) > publishedAt.slice(0, length)
}

const DAY = 86_400_000

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** A time so many days later, its hours as they are. */
function shift(when: When, days: number): When {
  const move = (time: string) => {
    const day = new Date(Date.parse(time.slice(0, 10)) + days * DAY)
    return day.toISOString().slice(0, 10) + time.slice(10)
  }
  return days === 0 ? when : { ...when, start: move(when.start), end: move(when.end) }
}
