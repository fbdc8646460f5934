import type { Story } from '../../story.ts'
import { scoreAligned } from '../aligned.ts'
import { answerFinder } from '../answered.ts'
import { type Match, matchBest, visitPairs } from '../match.ts'
import { askAll, likelihoodOf } from '../weigh-signs.ts'
import type { Figure } from './figure.ts'
import { isFarFrom, isMisscaled } from './interval.ts'
import { WEIGHTS } from './matter-weights.ts'
import { TERM } from './prison-terms.ts'
import { mayMeet } from './scope.ts'
import { type AtHand, areLike, LATE_SIGNS, signsOf } from './signs.ts'
import { findTotals } from './totals.ts'

/** How likely it is that two figures of different articles are of one matter; 0 below `least`. */
export type Certainty = (one: Figure, other: Figure, least: number) => number

/** Weighs any two figures of a story. */
export function weighFigures(story: Story, figures: readonly Figure[]): Certainty {
  const atHand = openFigures(story, figures)
  const isMain = mainLengths(story, figures)
  const weights = story.weights?.matter ?? WEIGHTS
  return (one, other, least) => {
    if (!couldBeOne(one, other)) return 0
    const pair = { one, other, atHand }
    const learned = likelihoodOf(pair, signsOf(pair), LATE_SIGNS, weights, least)
    if (isMain(one, other)) return Math.max(learned, ONE_HAPPENING)
    return isOneTerm(one, other, atHand) ? Math.max(learned, ONE_TERM) : learned
  }
}

/** Two terms of prison in sentences that tell the same are one term, though lengths seldom are. */
const ONE_TERM = 0.6
const ONE_FACT = 0.6

function isOneTerm(one: Figure, other: Figure, { aligned }: AtHand): boolean {
  if (one.thing !== TERM || other.thing !== TERM) return false
  return aligned(one.reading, one.sentence, other.reading, other.sentence) >= ONE_FACT
}

/** A story has one meeting, and mostly one trial: where so many tell how long it was, it is that. */
const ONE_HAPPENING = 0.9
const MOST = 0.5

/** Do two lengths tell of the one happening whose length most articles give? */
function mainLengths({ readings }: Story, figures: readonly Figure[]): Is {
  const tellers = new Map<string, Set<number>>()
  for (const { lasted, scope, reading } of figures) {
    if (lasted === null || scope !== '') continue
    tellers.set(lasted, (tellers.get(lasted) ?? new Set()).add(reading))
  }
  const fewest = Math.max(2, MOST * readings.length)
  return (one, other) =>
    one.lasted !== null &&
    one.lasted === other.lasted &&
    one.scope === '' &&
    other.scope === '' &&
    (tellers.get(one.lasted)?.size ?? 0) >= fewest
}

type Is = (one: Figure, other: Figure) => boolean

/** Pairs of figures that are each other's best match in the other's article. */
export function pairFigures(
  story: Story,
  figures: readonly Figure[],
  weigh: Certainty,
  least: number,
): Match[] {
  return [...matchBest(story, figures, least, weigh), ...matchApart(figures, weigh, least)]
}

/** All pairs of figures that are weighed, for the fit of the weights. */
export function visitFigures(
  story: Story,
  figures: readonly Figure[],
  visit: (one: Figure, other: Figure, signs: readonly number[]) => void,
): void {
  const atHand = openFigures(story, figures)
  const seen = new Set<string>()
  const weigh = (a: number, b: number) => {
    const [one, other] = [figures[a], figures[b]]
    if (seen.has(`${a} ${b}`) || !couldBeOne(one, other)) return
    seen.add(`${a} ${b}`)
    const pair = { one, other, atHand }
    visit(one, other, askAll(pair, signsOf(pair), LATE_SIGNS))
  }
  visitPairs(story, figures, weigh)
  visitApart(figures, weigh)
}

function openFigures(story: Story, figures: readonly Figure[]): AtHand {
  const aligned = scoreAligned(story)
  const ofThing = groupBy(figures, ({ reading, family, thing }) => `${reading} ${family} ${thing}`)
  const alone = [...ofThing.values()].filter((all) =>
    all.every(({ number }) => number === all[0].number),
  )
  return {
    aligned,
    totals: findTotals(figures),
    isAnswered: answerFinder(aligned, equalFinder(story, figures)),
    only: new Set(alone.flat()),
  }
}

/** Finds the figures of an article that have the number of one. */
function equalFinder({ readings }: Story, figures: readonly Figure[]) {
  const equals = new Map<Figure, readonly (readonly Figure[])[]>()
  for (const group of groupBy(figures, numberOf).values()) {
    const ofReading = readings.map((): Figure[] => [])
    for (const figure of group) ofReading[figure.reading].push(figure)
    for (const figure of group) equals.set(figure, ofReading)
  }
  return (reading: number, figure: Figure) => equals.get(figure)?.[reading] ?? []
}

/** Terms of prison are compared with one another alone. */
function numberOf({ family, thing, number }: Figure): string {
  return `${family} ${thing === TERM} ${number}`
}

function groupBy(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const known = groups.get(keyOf(figure))
    if (known) known.push(figure)
    else groups.set(keyOf(figure), [figure])
  }
  return groups
}

/** Of a hundred articles each toll meets so many before it: by then the chain holds together. */
const MOST_APART = 40

/** Tolls and lengths are told in any words: they need not share one to be of one matter. */
function visitApart(figures: readonly Figure[], visit: (a: number, b: number) => void): void {
  const homes = new Map<string, number[]>()
  for (const [b, figure] of figures.entries()) {
    const { state, scope, lasted } = figure
    const keys = [state && `state ${state} ${scope}`, lasted && `lasted ${lasted} ${scope}`]
    for (const key of keys) {
      if (key === null) continue
      const known = homes.get(key) ?? []
      for (const a of known.slice(-MOST_APART))
        if (figures[a].reading !== figure.reading) visit(a, b)
      known.push(b)
      homes.set(key, known)
    }
  }
}

function matchApart(figures: readonly Figure[], weigh: Certainty, least: number): Match[] {
  const matches: Match[] = []
  visitApart(figures, (a, b) => {
    const score = weigh(figures[a], figures[b], least)
    if (score >= least) matches.push({ a, b, score })
  })
  return matches
}

/** Numbers of one matter are rarely so many times as large as each other, but tolls may grow. */
const TOLL_GROWS = 200

/** Bare counts must count one thing; what has a unit is told apart by the words around. */
function couldBeOne(a: Figure, b: Figure): boolean {
  if (a.reading === b.reading || a.family !== b.family || !mayMeet(a.scope, b.scope)) return false
  if (areConversionsOfTwo(a, b)) return false
  if (a.state !== null && b.state !== null && a.state !== b.state) return false
  const most = a.state !== null && a.state === b.state ? TOLL_GROWS : undefined
  if (isFarFrom(a.quantity, b.quantity, most) && !isMisscaled(a, b)) return false
  if (areOtherShares(a, b) || (a.isWhole && !b.share) || (b.isWhole && !a.share)) return false
  if ((a.thing === TERM) !== (b.thing === TERM)) return false
  if (a.thing === TERM) return true
  if (a.besides.has(b.number) || b.besides.has(a.number)) return a.number === b.number
  if (a.quantity.kind !== 'count' || a.thing === b.thing) return true
  if (a.quantity.thing === null || b.quantity.thing === null) return true
  return areLike(a, b)
}

function areConversionsOfTwo({ convertedFrom: a }: Figure, { convertedFrom: b }: Figure): boolean {
  return a !== null && b !== null && a !== b
}

/** "28 of 68 punches" and "178 of 369" are of a round and of a fight: part and whole both differ. */
function areOtherShares(a: Figure, b: Figure): boolean {
  if (a.share === null || b.share === null || a.share === b.share) return false
  const holds = (share: string, number: string) => share.split(' of ').includes(number)
  return a.number !== b.number && !holds(a.share, b.number) && !holds(b.share, a.number)
}
