import type { AlignedScore } from '../aligned.ts'
import { compareContexts } from '../context.ts'
import { shareOf } from '../frame.ts'
import { isOneHappening } from '../happening.ts'
import { areSynonyms } from '../synonyms.ts'
import type { Dating } from './datings.ts'
import { areComparable, meet } from './moment.ts'

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
  /** The datings of an article. */
  readonly ofReading: (reading: number) => readonly Dating[]
}

/** The value of each of `SIGNS` for two datings. */
export function signsOf(one: Dating, other: Dating, likeness: number, atHand: AtHand): number[] {
  const flags = [
    isOneHappening(one.happening, other.happening),
    areOtherObjects(one, other),
    isAnswered(one, other, likeness, atHand),
  ]
  return [
    atHand.aligned(one.reading, one.sentence, other.reading, other.sentence),
    shareOf(one.frame, other.frame),
    ...flags.map(Number),
  ]
}

/** "found the car on Tuesday" and "found the driver on Thursday" are two finds. */
export function areOtherObjects({ happening: a }: Dating, { happening: b }: Dating): boolean {
  if (a.objects.length === 0 || b.objects.length === 0) return false
  return !a.objects.some((one) => b.objects.some((other) => areSynonyms(one, other)))
}

/** Is the time of one told by the other's article in words that are more like it? */
function isAnswered(one: Dating, other: Dating, likeness: number, atHand: AtHand): boolean {
  if (meet(one.moment, other.moment)) return false
  const own = likeness + kinship(one, other, atHand)
  const isBeaten = (dating: Dating, reading: number) =>
    atHand
      .ofReading(reading)
      .some(
        (each) =>
          areComparable(dating.moment, each.moment) &&
          meet(dating.moment, each.moment) &&
          compareContexts(dating.context, each.context) + kinship(dating, each, atHand) > own,
      )
  return isBeaten(one, other.reading) || isBeaten(other, one.reading)
}

function kinship(one: Dating, other: Dating, { aligned }: AtHand): number {
  return (
    shareOf(one.frame, other.frame) +
    aligned(one.reading, one.sentence, other.reading, other.sentence)
  )
}
