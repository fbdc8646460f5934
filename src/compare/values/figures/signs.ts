import type { AlignedScore } from '../aligned.ts'
import type { IsAnswered } from '../answered.ts'
import { shareOf } from '../frame.ts'
import { isOneHappening } from '../happening.ts'
import { areSynonyms } from '../synonyms.ts'
import type { LateSign } from '../weigh-signs.ts'
import type { Figure } from './figure.ts'
import { isMisscaled, isRounded, sizeOf } from './interval.ts'
import { likenessOf } from './likeness.ts'
import { namesPeople } from './states.ts'

/** What speaks for and against two figures being of one matter, in the order of their weights. */
export const SIGNS = [
  'context', // the words around them are alike
  'aligned', // their sentences tell the same
  'frame', // … and so do the words next to them
  'otherThing', // they count two things
  'oneState', // only of one of them it is told what befell them
  'totals', // both are all that befell so
  'ratio', // how many times as large one is
  'near', // they are all but equal
  'rounded', // one may be the other, rounded
  'answered', // one article gives the other's number in words that are more like it
  'onlyThing', // each article gives but one number of that thing
  'otherSubject', // each is told of somebody whom the other's sentence does not name
  'oneVerb', // one verb tells what happens with them
  'money',
  'length',
  'measure',
] as const

/** What is asked of a story's figures for each pair of them. */
export type AtHand = {
  readonly aligned: AlignedScore
  readonly totals: ReadonlySet<Figure>
  /** Is the number of one told by the other's article in words that are more like it? */
  readonly isAnswered: IsAnswered<Figure>
  /** Those whose articles give no other number of their thing. */
  readonly only: ReadonlySet<Figure>
}

export type FigurePair = { readonly one: Figure; readonly other: Figure; readonly atHand: AtHand }

/** The value of each of `SIGNS` for two figures: a row that serves all pairs in turn. */
const ROW = new Float64Array(SIGNS.length)

/** Fills the row for two figures; those of `LATE_SIGNS` are 0. */
export function signsOf({ one, other, atHand }: FigurePair): Float64Array {
  const { aligned, totals, only } = atHand
  const areTold = one.thing !== null && other.thing !== null
  const sameThing = areTold && one.thing === other.thing
  const isOneState = one.state !== null && one.state === other.state
  const { kind } = one.quantity
  const ratio = isMisscaled(one, other) ? 0 : ratioOf(one, other)
  let at = 0
  ROW[at++] = 0
  ROW[at++] = aligned(one.reading, one.sentence, other.reading, other.sentence)
  ROW[at++] = shareOf(one.frame, other.frame)
  ROW[at++] = Number(areTold && !sameThing && !areLike(one, other))
  ROW[at++] = Number(one.state !== other.state)
  ROW[at++] = Number(isOneState && totals.has(one) && totals.has(other))
  ROW[at++] = ratio
  ROW[at++] = Number(ratio < NEAR)
  ROW[at++] = Number(isRounded(one.quantity, other.quantity))
  ROW[at++] = 0
  ROW[at++] = Number(sameThing && only.has(one) && only.has(other))
  ROW[at++] = Number(areOtherSubjects(one, other))
  ROW[at++] = 0
  ROW[at++] = Number(kind === 'money')
  ROW[at++] = Number(kind === 'duration')
  ROW[at++] = Number(kind === 'measure')
  return ROW
}

const CONTEXT = SIGNS.indexOf('context')
const ALIGNED = SIGNS.indexOf('aligned')
const FRAME = SIGNS.indexOf('frame')

export const LATE_SIGNS: readonly LateSign<FigurePair>[] = [
  [CONTEXT, ({ one, other }) => likenessOf(one, other)],
  [
    SIGNS.indexOf('oneVerb'),
    ({ one, other }) => Number(isOneHappening(one.happening, other.happening)),
  ],
  [
    SIGNS.indexOf('answered'),
    ({ one, other, atHand }, known) =>
      Number(
        one.number !== other.number &&
          atHand.isAnswered(one, other, known[CONTEXT], known[FRAME] + known[ALIGNED]),
      ),
  ],
]

/** Things that may be called by either name. */
export function areLike(one: Figure, other: Figure): boolean {
  const [a, b] = [one.quantity.thing, other.quantity.thing]
  if (areSynonyms(one.thing ?? '', other.thing ?? '')) return true
  return a !== null && b !== null && namesPeople(a) && namesPeople(b)
}

/** Is each told of somebody whom the other's sentence does not name? */
export function areOtherSubjects(one: Figure, other: Figure): boolean {
  if (one.subject < 0 || other.subject < 0) return false
  return !other.named.has(one.subject) && !one.named.has(other.subject)
}

/** Are both told to be in a place, each in another? */
export function areOtherPlaces(one: Figure, other: Figure): boolean {
  if (one.places.length === 0 || other.places.length === 0) return false
  return (
    !one.places.some((place) => other.named.has(place)) &&
    !other.places.some((place) => one.named.has(place))
  )
}

/** As a logarithm: a tenth more or less. */
const NEAR = 0.1

/** Numbers further apart are all the same too far. */
const MOST_RATIO = 4

function ratioOf({ quantity: a }: Figure, { quantity: b }: Figure): number {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one > 0 && other > 0 ? Math.min(Math.abs(Math.log(one / other)), MOST_RATIO) : MOST_RATIO
}
