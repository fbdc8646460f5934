import type { Quantity, Reading, TimeExpression } from '../../../model/reading.ts'
import { ofSentence } from '../../of-sentence.ts'
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

/** A month of a year that is not known: "XXXX-04". */
const MONTH = /^XXXX-\d\d/
const MONTH_LENGTH = 7

/** A past year that is not known, as in an article without a date. */
const EARLIER = 'earlier'
const BEFORE_THIS_YEAR =
  /^(?:last|(?:the )?previous) (?:year|decade|century)$|\b(?:years|decades) ago$/i

/** A time further off than this many letters belongs to another clause. */
const REACH = 60

/** A time within so many letters of the sentence's start sets the scene for all of it. */
const OPENING = 12

/** The scope of a figure: that of the time that stands nearest to it in its sentence. */
export function scopeOf(reading: Reading, quantity: Quantity, firstDay: string): Scope {
  let nearest = REACH
  let scope = ''
  let opening = ''
  const times = ofSentence(reading.times, quantity.sentence)
  for (const time of times) {
    const { sentence, start, end } = time
    const own = pastScope(reading, time, firstDay)
    if (own === null) continue
    if (start < quantity.end && quantity.start < end) continue
    if (start - reading.sentences[sentence].start < OPENING) opening = own
    const distance = start > quantity.start ? start - quantity.end : quantity.start - end
    if (distance >= nearest || isApart(reading, quantity, start)) continue
    nearest = distance
    scope = own
  }
  if (times.length === 0) return carriedScope(reading, quantity.sentence, firstDay)
  return scope || (nearest === REACH ? opening : '')
}

/** Words at the head of a sentence that go on with what the one before told. */
const GOING_ON: ReadonlySet<string> = new Set(['it', 'that', 'this', 'they', 'those', 'these'])

/** "In 1975 a storm hit Vell. It killed 612 people": the second is of 1975 too. */
function carriedScope(reading: Reading, sentence: number, firstDay: string): Scope {
  const { tokens, sentences, times } = reading
  if (sentence === 0 || !GOING_ON.has(tokens.lower[sentences[sentence].firstToken])) return ''
  const before = ofSentence(times, sentence - 1).at(-1)
  return before ? (pastScope(reading, before, firstDay) ?? '') : ''
}

/** Does a time come after a number and a mark? Then it is of another clause. */
function isApart({ article }: Reading, { end }: Quantity, time: number): boolean {
  return time > end && /[,;:()–—]/.test(article.text.slice(end, time))
}

/** Can figures of these scopes be of one time? */
export function mayMeet(a: Scope, b: Scope): boolean {
  if (a === EARLIER || b === EARLIER) return true
  return a === '' || b === '' || a.startsWith(b) || b.startsWith(a)
}

/**
 * The scope that a time sets, or null where it is no time on the calendar. Without a day to count
 * from, any year or month that the text states is taken for the past.
 */
function pastScope(
  { article }: Reading,
  { when, value, start: from, end: to }: TimeExpression,
  firstDay: string,
): Scope | null {
  if (when === null && MONTH.test(value)) return value.slice(0, MONTH_LENGTH)
  if (when === null) return BEFORE_THIS_YEAR.test(article.text.slice(from, to)) ? EARLIER : null
  const { start, end, basis } = when
  if (firstDay === '') return basis === 'stated' ? start.slice(0, 4) : ''
  if (end.slice(0, 10) >= firstDay) return ''
  return start.slice(0, 4) === firstDay.slice(0, 4) ? start.slice(0, 7) : start.slice(0, 4)
}
