import type { Quantity, Reading } from '../../../model/reading.ts'
import type { Story } from '../../story.ts'

/** The past that a figure belongs to: a year, or a month of this year; empty for these days. */
export type Scope = string

/** Times this many days before the articles are no part of the story's own days. */
const OWN_DAYS = 10

const DAY = 86_400_000

/** The first of the story's own days, or an empty string where no article has a date. */
export function measureScopes({ readings }: Story): string {
  const days = readings.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? [])
  const earliest = days.sort()[0]
  if (!earliest) return ''
  const time = Date.parse(`${earliest}T00:00:00Z`)
  return Number.isNaN(time) ? '' : new Date(time - OWN_DAYS * DAY).toISOString().slice(0, 10)
}

/** The scope of a figure: that of the time that stands nearest to it in its sentence. */
export function scopeOf(reading: Reading, quantity: Quantity, firstDay: string): Scope {
  let nearest = Number.POSITIVE_INFINITY
  let scope = ''
  for (const { sentence, when, start, end } of reading.times) {
    if (sentence !== quantity.sentence || !when) continue
    if (start < quantity.end && quantity.start < end) continue
    const distance = start > quantity.start ? start - quantity.end : quantity.start - end
    if (distance >= nearest) continue
    nearest = distance
    scope = isPast(when.end, firstDay) ? pastScope(when.start, firstDay) : ''
  }
  return scope
}

function isPast(end: string, firstDay: string): boolean {
  return firstDay !== '' && end.slice(0, 10) < firstDay
}

function pastScope(start: string, firstDay: string): Scope {
  return start.slice(0, 4) === firstDay.slice(0, 4) ? start.slice(0, 7) : start.slice(0, 4)
}
