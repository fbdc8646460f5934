import type { Quantity, Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'

/** How many a line says died, and in which other year than that of the news. */
export type Toll = { readonly dead: number; readonly year: string }

const DEATHS: ReadonlySet<string> = new Set(
  'kill kills killed killing killings dead die dies died dying death deaths fatality fatalities'.split(
    ' ',
  ),
)

/** What else befalls people: a number next to one of these is not of the dead. */
const HARMS: ReadonlySet<string> = new Set(
  'injured injuring injuries wounded wounding hurt missing trapped homeless displaced'.split(' '),
)

/** A number farther from the word, in letters, tells of something else. */
const NEAR = 100

/** What stands beyond a comma is far. */
const BEYOND = 40

/** The tolls that stand in a passage of a sentence: the number next to each word of death. */
export function tollsOf(reading: Reading, sentence: number, span: Span): Toll[] {
  const { tokens, sentences } = reading
  const { firstToken, endToken } = sentences[sentence]
  const harms: Span[] = []
  for (let i = firstToken; i < endToken; i++)
    if (DEATHS.has(tokens.lower[i]) || HARMS.has(tokens.lower[i]))
      harms.push({ start: tokens.starts[i], end: tokens.ends[i] })
  const tolls: Toll[] = []
  for (const quantity of ofSentence(reading.quantities, sentence)) {
    const dead = countOf(quantity)
    if (dead === null || !holds(span, quantity)) continue
    const away = (harm: Span) => distance(reading.article.text, harm, quantity)
    const nearest = harms.reduce<Span | null>(
      (best, harm) => (best === null || away(harm) < away(best) ? harm : best),
      null,
    )
    if (!nearest || away(nearest) > NEAR) continue
    const word = reading.article.text.slice(nearest.start, nearest.end).toLowerCase()
    if (DEATHS.has(word)) tolls.push({ dead, year: otherYear(reading, sentence, nearest) })
  }
  return tolls
}

/** "at least three" is three for a toll; "dozens" is no number. Ages and places do not die. */
function countOf({ kind, value, low, hedge, thing }: Quantity): number | null {
  if (kind !== 'count' || UNLIVING.has(thing ?? '')) return null
  return value ?? (hedge === 'at-least' || hedge === 'more-than' ? low : null)
}

const UNLIVING: ReadonlySet<string> = new Set(
  'country province district town city village building house home attack day time'.split(' '),
)

function holds(span: Span, { start, end }: Span): boolean {
  return span.start <= start && end <= span.end
}

/** How far a number is from a word; in "one died and four were hurt" the four did not die. */
function distance(text: string, word: Span, { start, end }: Span): number {
  if (word.start >= end) {
    const between = text.slice(end, word.start)
    return between.length + (between.includes(',') ? BEYOND : 0)
  }
  const between = text.slice(word.end, start)
  if (/\band\b/.test(between)) return Number.POSITIVE_INFINITY
  return between.length + (between.includes(',') ? BEYOND : 0)
}

/** The year of the time next to a word, if the article was not written in it: another event's. */
function otherYear({ times, article }: Reading, sentence: number, word: Span): string {
  const away = (time: Span) => distance(article.text, word, time)
  const [nearest] = ofSentence(times, sentence).sort((a, b) => away(a) - away(b))
  const year = (nearest?.when?.start ?? nearest?.value ?? '').slice(0, 4)
  return /^\d{4}$/.test(year) && year !== article.publishedAt?.slice(0, 4) ? year : ''
}

/** The highest toll that an article gives first: what is lower was overtaken. */
export function findHighest(readings: readonly Reading[]): number {
  const firsts = readings.map((reading) => {
    for (const [sentence, span] of reading.sentences.entries()) {
      const dead = tollsOf(reading, sentence, span).filter(({ year }) => year === '')
      if (dead.length > 0) return Math.max(...dead.map((each) => each.dead))
    }
    return 0
  })
  return Math.max(0, ...firsts)
}

/** Does a line give a toll of this event, but not the highest? */
export function isOvertaken(tolls: readonly Toll[], highest: number): boolean {
  const own = tolls.filter(({ year }) => year === '')
  return own.length > 0 && own.every(({ dead }) => dead < highest)
}
