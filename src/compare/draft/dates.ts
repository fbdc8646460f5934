import { scoreAligned } from '../values/aligned.ts'
import { type Dating, gatherDatings } from '../values/times/datings.ts'
import { weighEvents } from '../values/times/find-dates.ts'
import { areKeptApart, mayExclude } from '../values/times/judge.ts'
import { areComparable, lengthOf, type Moment, meet } from '../values/times/moment.ts'
import type { Joined } from './join-draft.ts'
import type { Near } from './near.ts'
import { areOtherEvents } from './other-events.ts'
import { givesAll } from './printed-parts.ts'
import { rivalFinder } from './rivals.ts'
import { findSlips } from './slips.ts'

/** What the articles say of a time of the draft. */
export type Dated = {
  readonly dating: Dating
  readonly same: readonly Dating[]
  readonly against: readonly Dating[]
  /** Is one of those surely of its event? */
  readonly isSure: boolean
  /** The same time, where another matter is told. */
  readonly elsewhere: readonly Dating[]
}

/** A time of an article, and how surely it is of the event of one of the draft. */
type Rival = { readonly dating: Dating; readonly likely: number }

/** From here on two times that meet are of one event, and from there on two that do not. */
const LIKELY_SAME = 0.1
const LIKELY = 0.1

/** A sentence that surely tells the same dates one event at least half as surely. */
const BY_SENTENCE = 0.4

/** Surer than this, it does not help that the draft's time stands elsewhere. */
const SURE = 0.3

/** So much likelier of its event must another time be than the draft's own, where that is given too. */
const CLEARLY = 0.1

/** Lays every time of the draft beside those of the articles. */
export function weighDraftDates(
  { story, draft }: Joined,
  near: readonly (readonly Near[])[],
): Dated[] {
  const all = gatherDatings(story, 'all')
  const dating = new Set(gatherDatings(story).map(placeOf))
  const own = all.filter(({ reading }) => reading === draft)
  const others = all.filter(({ reading }) => reading !== draft)
  const likelihood = weighEvents(story, LIKELY_SAME)
  const aligned = scoreAligned(story)
  const rivalsOf = rivalFinder(others, near, ({ frame }) => Array.from(frame, String))
  const rivals = own.map((one) =>
    rivalsOf(one)
      .map((other): Rival => {
        const alike = aligned(one.reading, one.sentence, other.reading, other.sentence)
        return { dating: other, likely: Math.max(likelihood(one, other), alike * BY_SENTENCE) }
      })
      .filter(({ likely }) => likely >= LIKELY_SAME)
      // When it was said and when it happened are mostly two times.
      .filter(
        ({ dating: other, likely }) =>
          likely >= SURE || dating.has(placeOf(one)) === dating.has(placeOf(other)),
      ),
  )
  const isTaken = takenFinder(own, rivals)
  const isOther = (one: Dating, other: Dating) => areOtherEvents(story.readings, one, other)
  const areApart = (one: Dating, other: Dating) =>
    isOther(one, other) || areKeptApart(story, asPrinted(one), asPrinted(other))
  const slipsOf = (one: Dating) =>
    others.some((other) => givesAll(other, one))
      ? []
      : findSlips(one, rivalsOf(one), { aligned, likelihood, areApart, own })
  return own.map((one, i) => {
    const meeting = rivals[i].filter((rival) => doMeet(one, rival.dating))
    const exact = meeting.filter(({ dating: other }) => isAsExact(other.moment, one.moment))
    const surest = Math.max(0, ...exact.map(({ likely }) => likely))
    const against = rivals[i].filter(
      (rival) =>
        rival.likely >= Math.max(LIKELY, exact.length > 0 ? surest + CLEARLY : 0) &&
        excludes(one, rival.dating) &&
        !isOther(one, rival.dating) &&
        !isTaken(one, rival),
    )
    const slips = against.length > 0 ? [] : slipsOf(one)
    const differing = [...against.map((rival) => rival.dating), ...slips]
    return {
      dating: one,
      same: differing.length > 0 ? [] : meeting.map((rival) => rival.dating),
      against: differing,
      isSure: slips.length > 0 || against.some(({ likely }) => likely >= SURE),
      elsewhere: others.filter(
        (other) => doMeet(one, other) && isAsFull(other.moment, one.moment) && givesAll(other, one),
      ),
    }
  })

  function excludes(one: Dating, other: Dating): boolean {
    if (!areComparable(one.moment, other.moment) || doMeet(one, other)) return false
    return mayExclude(story, asPrinted(one), asPrinted(other))
  }
}

function placeOf({ reading, span }: Dating): string {
  return `${reading} ${span.start}`
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

/** Times that give a day, a month, a year or an hour by its name do not count from the day of a report. */
const PRINTED =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i

function asPrinted(dating: Dating): Dating {
  const isPrinted = PRINTED.test(dating.value) || WEEKDAY.test(dating.value)
  return isPrinted ? { ...dating, moment: { ...dating.moment, isRelative: false } } : dating
}

/** Days of the week that are printed are compared as printed: reports of two days count from two days. */
function doMeet(one: Dating, other: Dating): boolean {
  if (!areComparable(one.moment, other.moment)) return false
  const [a, b] = [WEEKDAY.exec(one.value)?.[0], WEEKDAY.exec(other.value)?.[0]]
  if (a && b && a.toLowerCase() !== b.toLowerCase()) return false
  return meet(one.moment, other.moment)
}

/** "early April" is no witness of 2 April, where others give another day. */
function isAsExact(one: Moment, other: Moment): boolean {
  return lengthOf(one) <= lengthOf(other)
}

/** Does a time give every part that the other gives: "2 a.m." does not give a day? */
function isAsFull(one: Moment, other: Moment): boolean {
  return PARTS.every((part) => other[part] === null || one[part] !== null) && isAsExact(one, other)
}

const PARTS = ['year', 'month', 'day', 'weekday', 'clock'] as const

/** Tells whether the draft gives the time of a rival where that is likelier meant. */
function takenFinder(
  own: readonly Dating[],
  rivals: readonly (readonly Rival[])[],
): (one: Dating, rival: Rival) => boolean {
  const givers = new Map<Dating, { readonly one: Dating; readonly likely: number }[]>()
  for (const [i, one] of own.entries())
    for (const { dating, likely } of rivals[i]) {
      if (!doMeet(one, dating)) continue
      const known = givers.get(dating) ?? []
      known.push({ one, likely })
      givers.set(dating, known)
    }
  return (one, rival) =>
    (givers.get(rival.dating) ?? []).some(
      (each) =>
        each.one.sentence === one.sentence ||
        (rival.likely < SURE && each.likely > rival.likely + CLEARLY),
    )
}
