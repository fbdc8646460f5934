import type { AlignedScore } from '../values/aligned.ts'
import { compareContexts } from '../values/context.ts'
import { shareOf } from '../values/frame.ts'
import type { Dating } from '../values/times/datings.ts'
import { isOtherEdge } from '../values/times/judge.ts'
import { meet } from '../values/times/moment.ts'
import { givesAll, givesAny, HOUR, type Part, partBetween, partsOf } from './printed-parts.ts'

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
        givesAny(each) &&
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
