import type { AlignedScore } from '../values/aligned.ts'
import { compareContexts } from '../values/context.ts'
import { shareOf } from '../values/frame.ts'
import type { Dating } from '../values/times/datings.ts'
import { areOtherZones, isOtherEdge } from '../values/times/judge.ts'
import { type Moment, meet } from '../values/times/moment.ts'

/** A time of an article, the part in which the draft's differs, and how surely their sentences tell the same. */
type Slip = { readonly dating: Dating; readonly part: Part; readonly aligned: number }

/** What is asked of the times of a draft and of the articles. */
export type SlipMeans = {
  readonly aligned: AlignedScore
  /** How likely two times are of one event. */
  readonly likelihood: (one: Dating, other: Dating) => number
  /** Do their sentences say themselves that these are two times? */
  readonly areApart: (one: Dating, other: Dating) => boolean
  /** The times of the draft. */
  readonly own: readonly Dating[]
}

/** From here on two sentences may tell one thing: what differs in them alone is looked at. */
const TELLS = 0.28

/** … and from here on where the words around both times are alike, too. */
const TOUCHES = 0.1
const ALIKE = 0.2
const FRAMED = 0.3
/** Words alike in the sentence and next to the times tell one event without that. */
const TOUCHING = 0.15
/** So likely of one event are two times that differ. */
const LIKELY = 0.1

/** So surely must two hours of one day be told of one thing: a day has many. */
const TELLS_HOUR = 0.6

/** From here on two sentences tell the same, and their times must not differ among themselves. */
const TOLD = 0.38

/** So much likelier is a time of an article meant where the draft has it, too. */
const CLEARLY = 0.1

/**
 * The times of which one of the draft, which no article gives, may be a slip: those printed like it that
 * differ in one part, the day of the week or of the month, the month, the year or the hour, in
 * sentences that may tell the same. None where these differ among themselves.
 */
export function findSlips(
  one: Dating,
  others: readonly Dating[],
  { aligned, likelihood, areApart, own }: SlipMeans,
): Dating[] {
  const slips: Slip[] = []
  for (const other of others) {
    const part = partBetween(one, other)
    if (part === null) continue
    const score = aligned(one.reading, one.sentence, other.reading, other.sentence)
    const likely = likelihood(one, other)
    if (!isNear(one, other, part, score, likely) || areApart(one, other)) continue
    if (isOtherEdge(one, other) && !shareOtherEnd(other)) continue
    if (!isTaken(other, part, likely)) slips.push({ dating: other, aligned: score, part })
  }
  const [first, ...more] = slips.filter((each) => each.aligned >= TOLD)
  const areOne = more.every((each) => isOneTime(first, each))
  return areOne ? slips.map(({ dating }) => dating) : []

  /** "between 2009 and 2013" beside "from 2009 through 2016": of one stretch the other end. */
  function shareOtherEnd(other: Dating): boolean {
    const beside = others.filter((each) => each !== other && isBeside(each, other))
    return own.some(
      (each) =>
        each !== one &&
        isBeside(each, one) &&
        PARTS.some((part) => partsOf(each)[part] !== undefined) &&
        beside.some((theirs) => givesAll(theirs, each)),
    )
  }

  /** Does the draft give the other's time itself, beside this one or where it is likelier meant? */
  function isTaken(other: Dating, part: Part, likely: number): boolean {
    const value = partsOf(other)[part]
    return own.some(
      (each) =>
        each !== one &&
        partsOf(each)[part] === value &&
        meet(each.moment, other.moment) &&
        (isBeside(each, one) || likelihood(each, other) > likely + CLEARLY),
    )
  }
}

function isBeside(a: Dating, b: Dating): boolean {
  return a.reading === b.reading && a.sentence === b.sentence
}

function isOneTime(a: Slip, b: Slip): boolean {
  if (a.part !== b.part) return false
  const [x, y] = [partsOf(a.dating)[a.part], partsOf(b.dating)[b.part]]
  return a.part === 'hour' ? Math.abs(Number(x) - Number(y)) < HOUR : x === y
}

function isNear(one: Dating, other: Dating, part: Part, aligned: number, likely: number): boolean {
  if (part === 'hour') return aligned >= TELLS_HOUR
  if (aligned >= TELLS || likely >= LIKELY) return true
  const context = compareContexts(one.context, other.context)
  const frame = shareOf(one.frame, other.frame)
  if (context >= ALIKE && frame >= TOUCHING) return true
  return aligned >= TOUCHES && (context >= ALIKE || frame >= FRAMED)
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour'
type Parts = Readonly<Partial<Record<Part, string | number>>>

const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day/i
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const YEAR = /\b\d{4}\b/

/** The parts of a time that its words give: what is counted from the day of a report is none. */
function partsOf({ value, moment }: Dating): Parts {
  const weekday = WEEKDAY.exec(value)?.[0].toLowerCase()
  const { day, month, year } = moment
  const hour = hourOf(moment)
  return {
    ...(weekday !== undefined && { weekday }),
    ...(day !== null && /\d/.test(value) && { day }),
    ...(month !== null && MONTH.test(value) && { month }),
    ...(year !== null && YEAR.test(value) && { year }),
    ...(hour !== null && { hour }),
  }
}

/** Minutes from the first to the last of what "around two" may be. */
const AROUND = 20
const HOUR = 60

/** The minute of an hour that is told by the clock; parts of a day are none. */
function hourOf({ clock }: Moment): number | null {
  return clock !== null && clock[1] - clock[0] <= AROUND ? (clock[0] + clock[1]) / 2 : null
}

const PARTS = ['weekday', 'day', 'month', 'year', 'hour'] as const

/** Years further apart are hardly a slip. */
const MOST_YEARS = 10

/** The one part in which two times differ that are printed alike; null where there is no such part. */
function partBetween(one: Dating, other: Dating): Part | null {
  const [a, b] = [partsOf(one), partsOf(other)]
  const differing = PARTS.filter(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  )
  const [part, more] = differing.filter((each) => each !== 'hour' || differing.length === 1)
  if (part === undefined || more !== undefined) return null
  switch (part) {
    case 'day':
      return a.month !== undefined && b.month !== undefined ? part : null
    case 'weekday':
      return a.day === undefined && b.day === undefined ? part : null
    case 'month':
      return (a.day === undefined) === (b.day === undefined) ? part : null
    case 'year':
      return a.month === b.month && isSlipOfYear(one.moment, other.moment) ? part : null
    case 'hour':
      return isOtherHour(one, other) ? part : null
  }
}

function isOtherHour(one: Dating, other: Dating): boolean {
  const [a, b] = [one, other].map(({ moment }) => hourOf(moment) ?? 0)
  return Math.abs(a - b) >= HOUR && !areOtherZones(one, other)
}

function isSlipOfYear(a: Moment, b: Moment): boolean {
  if (a.year === null || b.year === null || Math.abs(a.year - b.year) > MOST_YEARS) return false
  return [a, b].every(({ when }) => when?.precision !== 'season' && when?.precision !== 'decade')
}

/** Does one time give every part that another prints, and the same? */
export function givesAll(other: Dating, one: Dating): boolean {
  const [own, theirs] = [partsOf(one), partsOf(other)]
  return PARTS.every((part) => own[part] === undefined || own[part] === theirs[part])
}
