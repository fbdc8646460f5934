import type { Relation } from '../../../model/comparison.ts'
import type { Story } from '../../story.ts'
import { scoreAligned } from '../aligned.ts'
import { areContrasted } from '../contrasts.ts'
import { shareOf } from '../frame.ts'
import { isOneHappening } from '../happening.ts'
import { areSynonyms } from '../synonyms.ts'
import { areOfOtherThings } from './doers.ts'
import type { Figure } from './figure.ts'
import { canAllHold, isRounded } from './interval.ts'
import type { Certainty } from './pair-figures.ts'
import { TERM } from './prison-terms.ts'
import { isNewer, mayHaveGrown } from './series.ts'
import { areOtherPlaces, areOtherSubjects } from './signs.ts'
import {
  anchorOf,
  boughtWith,
  isInRole,
  isPart,
  isSum,
  isWide,
  isWithin,
  modifiersOf,
  momentOfPrice,
  periodOf,
} from './wording.ts'

/** `other`: of two matters, so that nothing is to be told. */
export type FigureRelation = Relation | 'other'

/** So likely must two numbers be of one matter before they are said to exclude each other. */
const SURE = 0.3

/** … where each comes with a verb of its own, as "needed nine points" and "finished with 20". */
const SURE_OF_TWO_VERBS = 0.5

/** … and so likely where an article gives both, which it mostly does of two matters. */
const VERY_SURE = 0.85

/** Many numbers are within "dozens": less likely ones are not told. */
const LIKELY = 0.35

/** Less likely pairs are not even told of as unsure. */
const TOLD = 0.35

type Pair = {
  readonly story: Story
  readonly one: Figure
  readonly other: Figure
  readonly certainty: number
}

type Test = readonly [relation: FigureRelation, holds: (pair: Pair) => boolean]

/** What keeps two different numbers from excluding each other, read from the top. */
const TESTS: readonly Test[] = [
  ['other', ({ story, one, other }) => isMeasuredFromElsewhere(story, one, other)],
  ['other', ({ story, one, other }) => areOnOtherThings(story, one, other)],
  ['other', ({ one, other }) => areOfTwoVerbs(one, other)],
  ['other', (pair) => pair.one.quantity.kind === 'duration' && areOfOtherTimes(pair)],
  ['rounded', ({ one, other }) => isRounded(one.quantity, other.quantity)],
  ['other', ({ one, other, certainty }) => certainty < LIKELY && canAllHold([one, other])],
  ['less-precise', ({ one, other }) => canAllHold([one, other])],
  ['scope', ({ one, other }) => one.convertedFrom !== null || other.convertedFrom !== null],
  ['part', ({ story, one, other }) => isSum(story, one, other) || isSum(story, other, one)],
  ['part', ({ story, one, other }) => isPart(story, one) !== isPart(story, other)],
  ['scope', ({ story, one, other }) => isWide(story, one) !== isWide(story, other)],
  ['scope', ({ story, one, other }) => isInRole(story, one) !== isInRole(story, other)],
  ['scope', ({ one, other }) => areOtherPlaces(one, other)],
  ['scope', (pair) => areOfOtherTimes(pair)],
  ['scope', ({ story, one, other }) => periodOf(story, one) !== periodOf(story, other)],
  ['scope', ({ story, one, other }) => isWithin(story, one) !== isWithin(story, other)],
  ['scope', ({ story, one, other }) => isContrasted(story, one, other)],
  ['scope', ({ story, one, other }) => areOtherwiseModified(story, one, other)],
  ['newer', ({ story, one, other }) => isNewer(story, one, other)],
  ['unsure', ({ story, one, other }) => mayHaveGrown(story, one, other)],
  ['unsure', ({ story, one, other }) => momentOfPrice(story, one) !== momentOfPrice(story, other)],
  ['other', ({ one, other }) => areOtherThings(one, other)],
  ['unsure', ({ one, other }) => isUntold(one) || isUntold(other)],
  ['unsure', ({ one, other }) => isVague(one) || isVague(other)],
  ['other', ({ certainty }) => certainty < TOLD],
  ['unsure', ({ one, other }) => !isOfOneKind(one, other) && areOfOthers(one, other)],
  ['unsure', ({ story, one, other }) => areOfOtherThings(story, one, other)],
  ['unsure', ({ one, other, certainty }) => certainty < sureOf(one, other)],
]

function sureOf(one: Figure, other: Figure): number {
  return isOneHappening(one.happening, other.happening) ? SURE : SURE_OF_TWO_VERBS
}

/** How two different numbers of two articles stand to each other. */
export function judgeFigures(
  story: Story,
  one: Figure,
  other: Figure,
  certainty: number,
): FigureRelation {
  const pair = { story, one, other, certainty }
  return TESTS.find(([, holds]) => holds(pair))?.[0] ?? 'hard'
}

/** Milder relations first: what one statement explains, another need not repeat. */
const GRAVITY: readonly FigureRelation[] = [
  'other',
  'rounded',
  'less-precise',
  'part',
  'scope',
  'newer',
  'unsure',
  'hard',
]

/** A pair that is so much less likely of one matter than the surest one explains nothing. */
const FAR_LESS = 0.5

/** How likely two figures are of one matter, and whether some article gives the numbers of both. */
export type Means = {
  readonly weigh: Certainty
  readonly givesBoth: (one: Figure, other: Figure) => boolean
}

/** The mildest relation between two sides: where one statement tells that it is a part, it is one. */
export function judgeSides(
  story: Story,
  some: readonly Figure[],
  others: readonly Figure[],
  { weigh, givesBoth }: Means,
): FigureRelation {
  const pairs: Omit<Pair, 'story'>[] = []
  let surest = 0
  for (const one of some)
    for (const other of others) {
      if (one.reading === other.reading) continue
      const certainty = weigh(one, other, FAR_LESS * surest)
      if (certainty > FAR_LESS * surest) pairs.push({ one, other, certainty })
      surest = Math.max(surest, certainty)
    }
  const mildest = mildestOf(story, pairs, surest)
  if (mildest === 'hard' && !pairs.some((pair) => isOfOneFact(story, pair))) return 'unsure'
  if (mildest !== 'hard' || surest >= VERY_SURE) return mildest
  if (some.some(({ reading }) => others.some((other) => other.reading === reading))) return 'other'
  return givesBoth(some[0], others[0]) ? 'unsure' : 'hard'
}

/** Numbers that are all but equal may be of two things, where no two sentences tell the same. */
const ONE_FACT = 0.3
const SAME_FRAME = 0.5

function isOfOneFact(story: Story, { one, other }: Omit<Pair, 'story'>): boolean {
  if (isOfOneKind(one, other) || shareOf(one.frame, other.frame) >= SAME_FRAME) return true
  const aligned = scoreAligned(story)
  return aligned(one.reading, one.sentence, other.reading, other.sentence) >= ONE_FACT
}

function mildestOf(
  story: Story,
  pairs: readonly Omit<Pair, 'story'>[],
  surest: number,
): FigureRelation {
  const found = new Set<FigureRelation>()
  for (const { one, other, certainty } of pairs) {
    if (found.has(GRAVITY[0])) break
    if (certainty > FAR_LESS * surest) found.add(judgeFigures(story, one, other, surest))
  }
  return GRAVITY.find((relation) => found.has(relation)) ?? 'unsure'
}

/** So likely must it be where only one of them tells its time. */
const QUITE_SURE = 0.6

function areOfOtherTimes({ one, other, certainty }: Pair): boolean {
  const isOneUndated = one.scope === '' || other.scope === ''
  return one.scope !== other.scope && (!isOneUndated || certainty < QUITE_SURE)
}

/** "9 km off Tarn" and "20 km from Vell" are two ways. */
function isMeasuredFromElsewhere(story: Story, one: Figure, other: Figure): boolean {
  if (one.quantity.unit !== 'metre') return false
  const [a, b] = [anchorOf(story, one), anchorOf(story, other)]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
}

/** Both sentences name somebody or some place, and none that the other names. */
function areOfOthers(one: Figure, other: Figure): boolean {
  const [a, b] = [one.named, other.named]
  const isApart = a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each))
  return isApart || areOtherSubjects(one, other)
}

function isContrasted({ readings }: Story, one: Figure, other: Figure): boolean {
  return areContrasted(readings[one.reading], one.quantity, readings[other.reading], other.quantity)
}

/** "$4,600 on a hat" and "$5,150 on furs" */
function areOnOtherThings(story: Story, one: Figure, other: Figure): boolean {
  const [a, b] = [boughtWith(story, one), boughtWith(story, other)]
  return a !== null && b !== null && !areSynonyms(a, b)
}

/** Two terms of prison, or how long the same thing lasted: the verbs may be any. */
function isOfOneKind(one: Figure, other: Figure): boolean {
  if (one.thing === TERM && other.thing === TERM) return true
  return one.lasted !== null && one.lasted === other.lasted
}

function areOfTwoVerbs(one: Figure, other: Figure): boolean {
  if (one.quantity.kind !== 'duration' || isOfOneKind(one, other)) return false
  return !isOneHappening(one.happening, other.happening)
}

/** "the final two games" and "four games", "five villages" and "12 worst-hit villages". */
function areOtherwiseModified(story: Story, one: Figure, other: Figure): boolean {
  const [a, b] = [modifiersOf(story, one), modifiersOf(story, other)]
  const isApart = (some: readonly string[], others: readonly string[]) =>
    some.some((word) => !others.some((each) => areSynonyms(word, each)))
  return (
    a.restrictive.join() !== b.restrictive.join() ||
    (isApart(a.open, b.open) && isApart(b.open, a.open))
  )
}

/** What is counted bears two names: "passengers" may be fewer than "people". */
function areOtherThings({ thing: a }: Figure, { thing: b }: Figure): boolean {
  return a !== null && b !== null && a !== b && !areSynonyms(a, b)
}

/** "dozens" counts nothing: no number excludes it for sure. */
function isVague({ value, quantity }: Figure): boolean {
  return quantity.value === null && !/\d/.test(value) && Number.isFinite(quantity.high)
}

/** A bare count of something that is not told is hardly known to be of one matter. */
function isUntold({ state, quantity }: Figure): boolean {
  return quantity.kind === 'count' && quantity.thing === null && state === null
}
