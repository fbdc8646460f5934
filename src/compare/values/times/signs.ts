import type { AlignedScore } from '../aligned.ts'
import type { IsAnswered } from '../answered.ts'
import { compareContexts } from '../context.ts'
import { shareOf } from '../frame.ts'
import { isOneHappening } from '../happening.ts'
import { areSynonyms } from '../synonyms.ts'
import type { LateSign } from '../weigh-signs.ts'
import type { Dating } from './datings.ts'
import { meet } from './moment.ts'

/** What speaks for and against two times being of one event, in the order of their weights. */
export const SIGNS = [
  'aligned', // their sentences tell the same
  'frame', // so do the words next to them
  'oneVerb', // one verb tells what happened
  'otherObjects', // what it happened to differs
  'answered', // one article gives the other's time in words that are more like it
] as const

/** What is asked of a story's datings for each pair of them. */
export type AtHand = {
  readonly aligned: AlignedScore
  /** Is the time of one told by the other's article in words that are more like it? */
  readonly isAnswered: IsAnswered<Dating>
}

export type DatingPair = { readonly one: Dating; readonly other: Dating; readonly atHand: AtHand }

/** The value of each of `SIGNS` for two datings: a row that serves all pairs in turn. */
const ROW = new Float64Array(SIGNS.length)

/** Fills the row for two datings; those of `LATE_SIGNS` are 0. */
export function signsOf({ one, other, atHand }: DatingPair): Float64Array {
  ROW.fill(0)
  ROW[0] = atHand.aligned(one.reading, one.sentence, other.reading, other.sentence)
  ROW[1] = shareOf(one.frame, other.frame)
  return ROW
}

export const LATE_SIGNS: readonly LateSign<DatingPair>[] = [
  [
    SIGNS.indexOf('oneVerb'),
    ({ one, other }) => Number(isOneHappening(one.happening, other.happening)),
  ],
  [SIGNS.indexOf('otherObjects'), ({ one, other }) => Number(areOtherObjects(one, other))],
  [
    SIGNS.indexOf('answered'),
    (pair, [aligned, frame]) => Number(isAnswered(pair, frame + aligned)),
  ],
]

function isAnswered({ one, other, atHand }: DatingPair, kinship: number): boolean {
  if (meet(one.moment, other.moment)) return false
  return atHand.isAnswered(one, other, compareContexts(one.context, other.context), kinship)
}

/** "found the car on Tuesday" and "found the driver on Thursday" are two finds. */
export function areOtherObjects({ happening: a }: Dating, { happening: b }: Dating): boolean {
  if (a.objects.length === 0 || b.objects.length === 0) return false
  return !a.objects.some((one) => b.objects.some((other) => areSynonyms(one, other)))
}
