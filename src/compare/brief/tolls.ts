import type { Quantity, Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'

/** How many a line says died or were hurt, and in which other year than that of the news. */
export type Toll = {
  readonly harm: Harm
  /** "at least 20" are 20 at least and at most, "dozens" anything between. */
  readonly least: number
  readonly most: number
  readonly year: string
}

type Harm = 'dead' | 'hurt'

const DEATHS: ReadonlySet<string> = new Set(
  'kill kills killed killing killings dead die dies died dying death deaths fatality fatalities'.split(
    ' ',
  ),
)

const HURT: ReadonlySet<string> = new Set(
  'injure injures injured injuring injury injuries wound wounds wounded wounding hurt'.split(' '),
)

/** What else befalls people: a number next to one of these counts neither. */
const HARMS: ReadonlySet<string> = new Set('missing trapped homeless displaced'.split(' '))

function isHarm(word: string): boolean {
  return DEATHS.has(word) || HURT.has(word) || HARMS.has(word)
}

/** A number farther from the word, in letters, tells of something else. */
const NEAR = 100

/** What stands beyond a comma is far. */
const BEYOND = 40

/** The tolls that stand in a passage of a sentence: the number next to each word of harm. */
export function tollsOf(reading: Reading, sentence: number, span: Span): Toll[] {
  const { tokens, sentences, article } = reading
  const { firstToken, endToken } = sentences[sentence]
  const quantities = ofSentence(reading.quantities, sentence)
  if (quantities.length === 0) return []
  const harms: Span[] = []
  for (let i = firstToken; i < endToken; i++)
    if (isHarm(tokens.lower[i])) harms.push({ start: tokens.starts[i], end: tokens.ends[i] })
  if (harms.length === 0) return []
  const counts = new Map<Span, Counted>()
  for (const quantity of quantities) {
    const own = boundsOf(quantity)
    if (own === null || !holds(span, quantity)) continue
    const away = (harm: Span) => distance(article.text, harm, quantity)
    const nearest = harms.reduce<Span | null>(
      (best, harm) => (best === null || away(harm) < away(best) ? harm : best),
      null,
    )
    if (!nearest || away(nearest) > NEAR) continue
    const rest = article.text.slice(quantity.end, sentences[sentence].end)
    const one = AND_ONE.test(rest) ? 1 : 0
    const counted = { least: own.least + one, most: own.most + one, end: quantity.end }
    const known = counts.get(nearest)
    const between = known && article.text.slice(known.end, quantity.start)
    if (known && AND.test(between ?? '')) counts.set(nearest, add(known, counted))
    else if (!known || counted.least > known.least) counts.set(nearest, counted)
  }
  return [...counts].flatMap(([harm, { least, most }]): Toll[] => {
    const word = article.text.slice(harm.start, harm.end).toLowerCase()
    if (HARMS.has(word)) return []
    const year = otherYear(reading, sentence, harm)
    return [{ harm: DEATHS.has(word) ? 'dead' : 'hurt', least, most, year }]
  })
}

/** In "two women and a man died", or "two women and one man", three died. */
const AND_ONE = /^\s+\p{L}+ and an? \p{L}/u
const AND = /^\s+\p{L}+ and $/u

type Bounds = { readonly least: number; readonly most: number }
type Counted = Bounds & { readonly end: number }

function add(a: Counted, b: Counted): Counted {
  return { least: a.least + b.least, most: a.most + b.most, end: b.end }
}

/** "at least three" is three for a toll, "dozens" is open. Ages and places do not die. */
function boundsOf({ kind, value, low, high, hedge, thing }: Quantity): Bounds | null {
  if (kind !== 'count' || UNLIVING.has(thing ?? '')) return null
  const given = value ?? (hedge === 'at-least' || hedge === 'more-than' ? low : null)
  if (given !== null) return { least: given, most: given }
  return low !== null && high !== null ? { least: low, most: high } : null
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

/** The highest tolls that articles give first: what is lower was overtaken. */
export type Highest = ReadonlyMap<Harm, number>

export function findHighest(readings: readonly Reading[]): Highest {
  const highest = new Map<Harm, number>()
  for (const reading of readings)
    for (const { harm, least } of firstTolls(reading))
      highest.set(harm, Math.max(least, highest.get(harm) ?? 0))
  return highest
}

/** What an article says first of the dead, and of the hurt. */
export function firstTolls(reading: Reading): (Toll & { readonly sentence: number })[] {
  const first = new Map<Harm, Toll & { readonly sentence: number }>()
  for (const [sentence, span] of reading.sentences.entries()) {
    const own = tollsOf(reading, sentence, span).filter(({ year }) => year === '')
    for (const toll of own.toSorted((a, b) => b.least - a.least))
      if (first.get(toll.harm) === undefined) first.set(toll.harm, { ...toll, sentence })
  }
  return [...first.values()]
}

/** Does a line give a toll of this event that is not the highest? */
export function isOvertaken(tolls: readonly Toll[], highest: Highest): boolean {
  return tolls.some(({ harm, most, year }) => year === '' && most < (highest.get(harm) ?? 0))
}

/** Does a line give the highest number of the dead? */
export function isLatest(tolls: readonly Toll[], highest: Highest): boolean {
  return tolls.some(
    ({ harm, least, year }) =>
      harm === 'dead' && year === '' && least >= (highest.get(harm) ?? Number.POSITIVE_INFINITY),
  )
}
