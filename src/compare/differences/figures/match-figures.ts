import type { AlignedScore } from '../aligned.ts'
import { type Match, matchBest } from '../match.ts'
import type { Figure } from './figure.ts'
import { areNear, canAllHold, isFarFrom, isMisscaled } from './interval.ts'
import { TERM } from './prison-terms.ts'
import { mayMeet } from './scope.ts'
import { namesPeople } from './states.ts'

/** Figures that score less are not taken to be about one matter. */
const SAME_MATTER = 0.38

/** What each sign is worth, tuned on the stories of `npm run eval`. */
const WORTH = {
  /** The words around them are alike. */
  context: 0.7,
  /** Their sentences tell the same. */
  aligned: 0.3,
  /** They count one thing. */
  thing: 0.2,
  /** They are bare counts, and what they count is not told to be one. */
  otherThing: -0.06,
  /** They count something that the story counts in many ways. */
  common: 0.1,
  /** Each article gives but one number of that thing. */
  only: 0.1,
  /** The same befell those counted. */
  state: 0.1,
  /** Only of one of them it is told what befell those counted. */
  oneState: -0.1,
  /** The same person or body is named before them, or another. */
  subject: 0.08,
  otherSubject: -0.12,
  /** They say the same number. */
  equal: 0.15,
  /** Only one of them is of the past. */
  scope: -0.15,
} as const

/** Pairs of figures that are each other's best match in the other's article. */
export function matchFigures(figures: readonly Figure[], aligned: AlignedScore): Match[] {
  const isOnly = onlyNumbers(figures)
  const isCommon = commonThings(figures)
  const toldBy = toldNumbers(figures)
  const looked = figures.map((figure) => ({
    ...figure,
    isOnly: isOnly(figure),
    isCommon: isCommon(figure),
    toldBy: toldBy(figure),
  }))
  const isSpokenFor = (one: LookedAt, other: LookedAt) =>
    one.number !== other.number && (one.toldBy.has(other.reading) || other.toldBy.has(one.reading))
  return matchBest(looked, SAME_MATTER, (one, other, likeness) =>
    couldCountTheSame(one, other) && !isSpokenFor(one, other)
      ? weigh(one, other, likeness, aligned)
      : 0,
  )
}

/** A figure with what is asked of it again for each other: worked out once. */
type LookedAt = Figure & {
  /** Does its article give no other number of that thing? */
  readonly isOnly: boolean
  /** Does the story count that thing in many ways? */
  readonly isCommon: boolean
  /** The articles that give that number of that thing. */
  readonly toldBy: ReadonlySet<number>
}

/** Bare counts must count one thing; what has a unit is told apart by the words around. */
function couldCountTheSame(a: Figure, b: Figure): boolean {
  if (a.family !== b.family || !mayMeet(a.scope, b.scope)) return false
  if (a.state !== null && b.state !== null && a.state !== b.state) return false
  if (isFarFrom(a.quantity, b.quantity) && !isMisscaled(a, b)) return false
  if (areOtherShares(a, b) || (a.isWhole && !b.share) || (b.isWhole && !a.share)) return false
  if ((a.thing === TERM) !== (b.thing === TERM)) return false
  if (a.thing === TERM) return true
  if (a.besides.has(b.number) || b.besides.has(a.number)) return a.number === b.number
  if (a.quantity.kind !== 'count' || a.thing === b.thing) return true
  if (a.quantity.thing === null || b.quantity.thing === null) return true
  if (a.state !== null || b.state !== null) return false
  return namesPeople(a.quantity.thing) && namesPeople(b.quantity.thing)
}

/** "28 of 68 punches" and "178 of 369" are of a round and of a fight: part and whole both differ. */
function areOtherShares(a: Figure, b: Figure): boolean {
  if (a.share === null || b.share === null || a.share === b.share) return false
  const holds = (share: string, number: string) => share.split(' of ').includes(number)
  return a.number !== b.number && !holds(a.share, b.number) && !holds(b.share, a.number)
}

function weigh(one: LookedAt, other: LookedAt, likeness: number, aligned: AlignedScore): number {
  const sameThing = one.thing !== null && one.thing === other.thing
  return (
    WORTH.context * likeness +
    WORTH.aligned * aligned(one.reading, one.sentence, other.reading, other.sentence) +
    (sameThing ? (one.isCommon ? WORTH.common : WORTH.thing) : 0) +
    (!sameThing && isDoubtful(one, other) ? WORTH.otherThing : 0) +
    (sameThing && one.isOnly && other.isOnly ? WORTH.only : 0) +
    stateWorth(one, other) +
    subjectWorth(one, other) +
    (isNear(one, other) ? WORTH.equal : 0) +
    (one.scope === other.scope ? 0 : WORTH.scope)
  )
}

/** Bare numbers of nearly one size may be one, misprinted: "the 12000 block", "the 12200 block". */
const MISPRINTED = 1.1

function isDoubtful({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.kind === 'count' && isFarFrom(a, b, MISPRINTED)
}

function isNear(one: Figure, other: Figure): boolean {
  return areNear(one.quantity, other.quantity) || canAllHold([one, other])
}

/** Tells of a figure whether its article gives no other number of that thing. */
function onlyNumbers(figures: readonly Figure[]): (figure: Figure) => boolean {
  const numbers = new Map<string, Set<string>>()
  const keyOf = ({ reading, family, thing }: Figure) => `${reading} ${family} ${thing}`
  for (const figure of figures) {
    const known = numbers.get(keyOf(figure))
    if (known) known.add(figure.number)
    else numbers.set(keyOf(figure), new Set([figure.number]))
  }
  return (figure) => numbers.get(keyOf(figure))?.size === 1
}

/** Smaller numbers are told of many things; where a larger one is told again, it is of one. */
const SMALL = 20

const NOBODY: ReadonlySet<number> = new Set()

/** Tells which articles give that number of that thing, so that no other is set against it. */
function toldNumbers(figures: readonly Figure[]): (figure: Figure) => ReadonlySet<number> {
  const keyOf = ({ family, thing, number }: Figure) => `${family} ${thing} ${number}`
  const told = new Map<string, Set<number>>()
  for (const figure of figures) {
    const known = told.get(keyOf(figure))
    if (known) known.add(figure.reading)
    else told.set(keyOf(figure), new Set([figure.reading]))
  }
  return (figure) => {
    const { value, unit } = figure.quantity
    const isTelling = figure.thing !== null && value !== null && (unit !== null || value > SMALL)
    return (isTelling && told.get(keyOf(figure))) || NOBODY
  }
}

function subjectWorth({ subject: a }: Figure, { subject: b }: Figure): number {
  if (a < 0 || b < 0) return 0
  return a === b ? WORTH.subject : WORTH.otherSubject
}

function stateWorth({ state: a }: Figure, { state: b }: Figure): number {
  if (a === null && b === null) return 0
  return a === b ? WORTH.state : WORTH.oneState
}

/** So many numbers of one thing in a story, and the thing says little about the matter. */
const MANY_NUMBERS = 5

function commonThings(figures: readonly Figure[]): (figure: Figure) => boolean {
  const numbers = new Map<string | null, Set<string>>()
  for (const { thing, number } of figures) {
    const known = numbers.get(thing)
    if (known) known.add(number)
    else numbers.set(thing, new Set([number]))
  }
  return ({ thing }) => (numbers.get(thing)?.size ?? 0) >= MANY_NUMBERS
}
