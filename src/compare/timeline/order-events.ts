import { passageOf } from '../../model/article.ts'
import type { TimelineEntry } from '../../model/comparison.ts'
import type { When } from '../../model/reading.ts'
import { addTo } from '../add-to.ts'
import { linkedSentences } from '../linked-sentences.ts'
import { numberSentences, type SentenceNumbers } from '../number-sentences.ts'
import type { Story } from '../story.ts'
import { type Dated, findDated } from './find-dated.ts'
import { resolveDays } from './resolve-day.ts'
import { isBackground, isWithin, narrower } from './when.ts'

/** The score from which sentences with the very same time tell of one event. */
const SAME_MOMENT = 0.35

/** The score from which one of them may give the time more narrowly. */
const SAME_EVENT = 0.5

/** Puts what is told in the order in which it happened, a row an event. */
export function orderEvents(story: Story): TimelineEntry[] {
  const resolve = resolveDays(story.readings)
  const dated = story.readings.flatMap((reading, index) => findDated(reading, index, resolve))
  return gatherEvents(story, dated)
    .sort(byTime)
    .map(({ when, told }) => ({
      when,
      statements: told.map(({ reading, span }) => passageOf(story.readings[reading].article, span)),
    }))
}

type Event = { readonly when: When; readonly told: readonly Dated[] }

/** Joins what is told of one moment: aligned sentences, and all that happened in one year. */
function gatherEvents(story: Story, dated: readonly Dated[]): Event[] {
  const numbers = numberSentences(story.readings)
  const whens = dated.map(({ when }) => when)
  const roots = dated.map((_, index) => index)
  const rootOf = (index: number) => {
    let root = index
    while (roots[root] !== root) root = roots[root]
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
    whens[first] = narrower(whens[first], whens[second])
    roots[second] = first
  }
  for (const [a, b] of findLinked(numbers, dated, linkedSentences(story, SAME_MOMENT)))
    if (isSameTime(dated[a].when, dated[b].when)) join(a, b)
  for (const [a, b] of findStretches(dated)) join(a, b)
  for (const [a, b] of findLinked(numbers, dated, linkedSentences(story, SAME_EVENT)))
    if (isNested(whens[rootOf(a)], whens[rootOf(b)])) join(a, b)
  const events = new Map<number, Dated[]>()
  for (const [index, each] of dated.entries()) {
    const root = rootOf(index)
    addTo(events, root, each)
  }
  return [...events].map(([root, told]) => ({ when: whens[root], told: choose(told, whens[root]) }))
}

/** The pairs of passages whose sentences are aligned, the later one first. */
function* findLinked(
  { numberOf }: SentenceNumbers,
  dated: readonly Dated[],
  linked: readonly (readonly number[])[],
): Generator<[number, number]> {
  const places = linked.map((): number[] => [])
  for (const [index, each] of dated.entries()) {
    const own = numberOf(each)
    for (const sentence of linked[own]) for (const other of places[sentence]) yield [index, other]
    places[own].push(index)
  }
}

/** Passages of one year, decade or season, each with the one before it. */
function* findStretches(dated: readonly Dated[]): Generator<[number, number]> {
  const last = new Map<string, number>()
  for (const [index, { when }] of dated.entries()) {
    if (!isBackground(when)) continue
    const key = `${when.start} ${when.end}`
    const before = last.get(key)
    if (before !== undefined) yield [index, before]
    last.set(key, index)
  }
}

/** An article tells a thing once in a row; a year's row holds all the things that it tells. */
function choose(told: readonly Dated[], when: When): Dated[] {
  if (isBackground(when))
    return told.filter(({ sentence, reading }, index) => {
      const before = told[index - 1]
      return before?.reading !== reading || before.sentence !== sentence
    })
  const ofReading = new Map<number, Dated>()
  for (const each of told) {
    const known = ofReading.get(each.reading)
    if (!known || (!isSameTime(known.when, when) && isSameTime(each.when, when)))
      ofReading.set(each.reading, each)
  }
  return [...ofReading.values()]
}

function isSameTime(a: When, b: When): boolean {
  return a.start === b.start && a.end === b.end
}

/** A day lies in its year, but is not what is told of the year. */
function isNested(a: When, b: When): boolean {
  if (isBackground(a) || isBackground(b)) return false
  return isWithin(a, b) || isWithin(b, a)
}

function byTime(a: Event, b: Event): number {
  if (a.when.start !== b.when.start) return a.when.start < b.when.start ? -1 : 1
  if (a.when.end !== b.when.end) return a.when.end < b.when.end ? 1 : -1
  return (
    b.told.length - a.told.length ||
    a.told[0].span.start - b.told[0].span.start ||
    a.told[0].reading - b.told[0].reading
  )
}
