import { isReporting } from '../../model/article.ts'
import type { Story } from '../story.ts'
import { isTimeOfSaying } from '../time-of-saying.ts'
import { sharedWords } from './about.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { joinMatches } from './clusters.ts'
import { contextOf, measureRarity, type Rarity } from './context.ts'
import { type Claim, type Dispute, isBetweenArticles } from './dispute.ts'
import { type Happening, happeningAt, isOneHappening } from './happening.ts'
import { type Matchable, matchBest } from './match.ts'
import { areComparable, areFar, lengthOf, type Moment, meet, momentOf, orderOf } from './moment.ts'
import { statementFinder } from './statements.ts'

/** When an article says that something happened. */
type Dating = Claim & Matchable & { readonly moment: Moment; readonly happening: Happening }

/** Times that score less are not taken to be of one event. */
const SAME_EVENT = 0.34

/** What each sign is worth, tuned on the stories of `npm run eval`. */
const WORTH = { context: 0.7, aligned: 0.35, equal: 0.2, far: -0.15 } as const

/** Finds events that the accounts put on different days or at different hours. */
export function findDateDisputes(story: Story): Dispute[] {
  const datings = gatherDatings(story, measureRarity(story))
  const aligned = scoreAligned(story)
  const isSpokenFor = momentsBeside(datings)
  const matches = matchBest(datings, SAME_EVENT, (a, b, likeness) => {
    const score = weigh(a, b, likeness, aligned)
    return score >= SAME_EVENT && (isSpokenFor(a, b) || isSpokenFor(b, a)) ? 0 : score
  })
  return joinMatches(datings, matches, isOneEvent).flatMap((group) => dispute(story, group))
}

function gatherDatings(story: Story, rarity: Rarity): Dating[] {
  const statementOf = statementFinder(story)
  return story.readings.flatMap((reading, index) =>
    reading.times.flatMap((time): Dating[] => {
      const { when, start, end, sentence } = time
      const moment = momentOf(time)
      const { block } = reading.sentences[sentence]
      if (moment === null || !isReporting(reading.article.blocks[block].role)) return []
      if (isTimeOfSaying(reading, time)) return []
      return [
        {
          reading: index,
          sentence,
          moment,
          value: reading.article.text.slice(start, end),
          normalized: when ? { when } : { text: time.value },
          statement: statementOf(index, sentence, time),
          context: contextOf(reading, reading.sentences[sentence], time, rarity),
          happening: happeningAt(reading, reading.sentences[sentence], time),
        },
      ]
    }),
  )
}

/** Tells of a time whether another time beside the second is the same: then it is matched with that. */
function momentsBeside(datings: readonly Dating[]): (one: Dating, other: Dating) => boolean {
  const beside = new Map<string, Dating[]>()
  const keyOf = ({ reading, sentence }: Dating) => `${reading} ${sentence}`
  for (const dating of datings) {
    const known = beside.get(keyOf(dating))
    if (known) known.push(dating)
    else beside.set(keyOf(dating), [dating])
  }
  return (one, other) =>
    !meet(one.moment, other.moment) &&
    (beside.get(keyOf(other)) ?? []).some(
      (each) =>
        areComparable(one.moment, each.moment) &&
        meet(one.moment, each.moment) &&
        isOneHappening(one.happening, each.happening),
    )
}

/** Sentences this surely alike need no verb in common for their times of the clock to be one. */
const ONE_FACT = 0.4

function weigh(a: Dating, b: Dating, likeness: number, aligned: AlignedScore): number {
  const alike = aligned(a.reading, a.sentence, b.reading, b.sentence)
  const told = WORTH.context * likeness + WORTH.aligned * alike
  // Most pairs share a word or two only: the calendar need not be asked of them.
  if (told + WORTH.equal < SAME_EVENT || !areComparable(a.moment, b.moment)) return 0
  const score =
    told +
    (meet(a.moment, b.moment) ? WORTH.equal : 0) +
    (areFar(a.moment, b.moment) ? WORTH.far : 0)
  if (score < SAME_EVENT) return 0
  const areClocks = isMinute(a.moment) && isMinute(b.moment)
  return (alike >= ONE_FACT && areClocks) || isOneHappening(a.happening, b.happening) ? score : 0
}

function isMinute({ clock }: Moment): boolean {
  return clock !== null && clock[0] === clock[1]
}

/** Surer matches than this may join two times of one article: it then contradicts itself. */
const SELF_CONTRADICTION = 0.8

function isOneEvent(
  a: readonly Dating[],
  b: readonly Dating[],
  { score }: { readonly score: number },
): boolean {
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
  const about = `time, ${sharedWords(story, datings)}`
  return [{ kind: 'date', about, compatible: false, positions, shows: 'first' }]
}

/** "this morning" takes no side between two days, as a month does not. */
function tellsDay({ when, day, weekday }: Moment): boolean {
  return when !== null || day !== null || weekday !== null
}

function inOrder(a: Dating, b: Dating): number {
  const [first, second] = [orderOf(a.moment), orderOf(b.moment)]
  return first < second ? -1 : first > second ? 1 : a.reading - b.reading
}
