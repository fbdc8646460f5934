import type { Story } from '../../story.ts'
import { sharedWords } from '../about.ts'
import { scoreAligned } from '../aligned.ts'
import { answerFinder } from '../answered.ts'
import { type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'
import { joinMatches } from '../clusters.ts'
import { isOneHappening } from '../happening.ts'
import { type Match, matchBest, visitPairs } from '../match.ts'
import { askAll, likelihoodOf } from '../weigh-signs.ts'
import { type Dating, gatherDatings } from './datings.ts'
import { WEIGHTS } from './event-weights.ts'
import { mayExclude } from './judge.ts'
import { areComparable, hourOf, lengthOf, type Moment, meet, orderOf, tellsDay } from './moment.ts'
import { type AtHand, LATE_SIGNS, signsOf } from './signs.ts'

/** Times that are less likely of one event are not set against each other. */
const SURE = 0.2

/** Times that meet are joined where as much speaks for one event. */
const MEETING = 0.1

/** Finds events that the accounts put on different days or at different hours. */
export function findDateDisputes(story: Story): Dispute[] {
  const datings = gatherDatings(story)
  const atHand = openDatings(story, datings)
  const weights = story.weights?.event ?? WEIGHTS
  const matches = matchBest(story, datings, MEETING, (one, other, fewest) => {
    if (!areComparable(one.moment, other.moment)) return 0
    const doMeet = meet(one.moment, other.moment)
    const least = Math.max(fewest, doMeet ? MEETING : SURE)
    const pair = { one, other, atHand }
    const certainty = likelihoodOf(pair, signsOf(pair), LATE_SIGNS, weights, least)
    return doMeet || (certainty >= SURE && mayExclude(story, one, other)) ? certainty : 0
  })
  const hard = joinMatches(datings, matches, isOneEvent).flatMap((group) => dispute(story, group))
  const told = new Set(hard.flatMap(({ positions }) => positions.flat()))
  const fuller = findFuller(story, datings, matches)
  return [...hard, ...fuller.filter(({ positions }) => !positions.flat().some((x) => told.has(x)))]
}

/** How likely two times are of one event, whatever they say. */
export function weighEvents(story: Story, least: number): (one: Dating, other: Dating) => number {
  const atHand: AtHand = { aligned: scoreAligned(story), isAnswered: () => false }
  const weights = story.weights?.event ?? WEIGHTS
  return (one, other) => {
    const pair = { one, other, atHand }
    return likelihoodOf(pair, signsOf(pair), LATE_SIGNS, weights, least)
  }
}

/** All pairs of times that exclude each other, for the fit of the weights. */
export function visitDatings(
  story: Story,
  datings: readonly Dating[],
  visit: (one: Dating, other: Dating, signs: readonly number[]) => void,
): void {
  const atHand = openDatings(story, datings)
  visitPairs(story, datings, (a, b) => {
    const [one, other] = [datings[a], datings[b]]
    if (!areComparable(one.moment, other.moment) || meet(one.moment, other.moment)) return
    if (!mayExclude(story, one, other)) return
    const pair = { one, other, atHand }
    visit(one, other, askAll(pair, signsOf(pair), LATE_SIGNS))
  })
}

function openDatings(story: Story, datings: readonly Dating[]): AtHand {
  const ofReading = story.readings.map((_, index) =>
    datings.filter(({ reading }) => reading === index),
  )
  const aligned = scoreAligned(story)
  const alike = findAlike(datings)
  const isAnswered = answerFinder(aligned, (reading, dating: Dating) => {
    const { moment, met } = alike.get(dating) ?? { moment: dating.moment, met: [] }
    met[reading] ??= ofReading[reading].filter(
      (each) => areComparable(moment, each.moment) && meet(moment, each.moment),
    )
    return met[reading]
  })
  return { aligned, isAnswered }
}

/** A moment that many datings give, and by article those that meet it. */
type Met = { readonly moment: Moment; readonly met: (readonly Dating[])[] }

/** A story has few moments, and its articles give each again and again. */
function findAlike(datings: readonly Dating[]): ReadonlyMap<Dating, Met> {
  const known = new Map<string, Met>()
  return new Map(
    datings.map((dating) => {
      const key = JSON.stringify(dating.moment)
      const met = known.get(key) ?? { moment: dating.moment, met: [] }
      known.set(key, met)
      return [dating, met]
    }),
  )
}

/** Surer matches than this may join two times of one article: it then contradicts itself. */
const SELF_CONTRADICTION = 0.9

function isOneEvent(a: readonly Dating[], b: readonly Dating[], { score }: Match): boolean {
  if (score >= SELF_CONTRADICTION) return true
  return !a.some((one) =>
    b.some((other) => one.reading === other.reading && !meet(one.moment, other.moment)),
  )
}

/** Positions by time. A wider time goes with the one that it holds; where it holds two, with none. */
function dispute(story: Story, datings: readonly Dating[]): Dispute[] {
  const positions: Dating[][] = []
  const narrowFirst = [...datings].sort(
    (x, y) =>
      lengthOf(x.moment) - lengthOf(y.moment) ||
      Number(tellsDay(y.moment)) - Number(tellsDay(x.moment)) ||
      inOrder(x, y),
  )
  for (const dating of narrowFirst) {
    const homes = positions.filter((each) =>
      each.every(({ moment }) => meet(moment, dating.moment)),
    )
    if (homes.length === 0) positions.push([dating])
    else if (homes.length === 1) homes[0].push(dating)
  }
  if (positions.length < 2 || !isBetweenArticles(positions)) return []
  positions.sort(([x], [y]) => inOrder(x, y))
  const about = `when: ${sharedWords(story, datings)}`
  const relation = tellOneEvent(positions) ? 'hard' : 'unsure'
  return [{ kind: 'date', about, relation, positions, shows: 'first' }]
}

/**
 * Does some article of one side tell with the same verb what one of another side tells? "A shaft caved in
 * on Sunday" and "rescuers were drilling on Monday" are two events, however much else they share.
 */
function tellOneEvent(positions: readonly (readonly Dating[])[]): boolean {
  const areOne = (one: Dating, other: Dating) =>
    one.reading !== other.reading && isOneHappening(one.happening, other.happening)
  return positions.some((side, index) =>
    positions
      .slice(index + 1)
      .some((others) => side.some((one) => others.some((other) => areOne(one, other)))),
  )
}

function inOrder(a: Dating, b: Dating): number {
  const [x, y] = [orderOf(a.moment), orderOf(b.moment)]
  return x < y ? -1 : x > y ? 1 : a.reading - b.reading || a.span.start - b.span.start
}

/** Sentences this surely alike tell one event; what one says more exactly can be shown beside it. */
const ONE_FACT = 0.15

/** "Wednesday" beside "Wednesday morning", "2 a.m." beside "2:17": the same, less precise. */
function findFuller(
  story: Story,
  datings: readonly Dating[],
  matches: readonly Match[],
): Dispute[] {
  const fuller = matches.filter(({ a, b, score }) => {
    const [one, other] = [datings[a].moment, datings[b].moment]
    return score >= ONE_FACT && meet(one, other) && hourOf(one) !== hourOf(other)
  })
  return joinMatches(datings, fuller).flatMap((group): Dispute[] => {
    const positions = groupClaims(group, ({ moment }) => hourOf(moment))
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    const about = `when: ${sharedWords(story, group)}`
    return [{ kind: 'date', about, relation: 'less-precise', positions }]
  })
}
