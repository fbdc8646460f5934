import { isReporting } from '../../model/article.ts'
import type { TimeExpression, When } from '../../model/reading.ts'
import type { Story } from '../story.ts'
import { isTimeOfSaying } from '../time-of-saying.ts'
import { sharedWords } from './about.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { joinMatches } from './clusters.ts'
import { compareContexts, contextOf, measureRarity, type Rarity } from './context.ts'
import { type Claim, type Dispute, isBetweenArticles } from './dispute.ts'
import { type Matchable, matchBest } from './match.ts'
import { statementFinder } from './statements.ts'

/** When an article says that something happened. */
type Dating = Claim & Matchable & { readonly when: When }

/** Times that score less are not taken to be of one event. */
const SAME_EVENT = 0.32

/** What each sign is worth, tuned on the stories of `npm run eval`. */
const WORTH = { context: 0.7, aligned: 0.35, equal: 0.2 } as const

/** Finds events that the accounts put on different days or at different hours. */
export function findDateDisputes(story: Story): Dispute[] {
  const datings = gatherDatings(story, measureRarity(story))
  const aligned = scoreAligned(story)
  const matches = matchBest(datings, SAME_EVENT, (a, b) => weigh(a, b, aligned))
  return joinMatches(datings, matches, isOneEvent).flatMap((group) => dispute(story, group))
}

function gatherDatings(story: Story, rarity: Rarity): Dating[] {
  const statementOf = statementFinder(story)
  return story.readings.flatMap((reading, index) =>
    reading.times.flatMap((time): Dating[] => {
      const { when, start, end, sentence } = time
      const { block } = reading.sentences[sentence]
      if (when === null || !isReporting(reading.article.blocks[block].role)) return []
      if (!isDating(time) || isTimeOfSaying(reading, time)) return []
      return [
        {
          reading: index,
          sentence,
          when,
          value: reading.article.text.slice(start, end),
          normalized: { when },
          statement: statementOf(index, sentence, time),
          context: contextOf(reading, reading.sentences[sentence], time, rarity),
        },
      ]
    }),
  )
}

function isDating({ type }: TimeExpression): boolean {
  return type === 'date' || type === 'time'
}

function weigh(a: Dating, b: Dating, aligned: AlignedScore): number {
  return (
    WORTH.context * compareContexts(a.context, b.context) +
    WORTH.aligned * aligned(a.reading, a.sentence, b.reading, b.sentence) +
    (meet(a.when, b.when) ? WORTH.equal : 0)
  )
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
    b.some((other) => one.reading === other.reading && !meet(one.when, other.when)),
  )
}

/** Positions by time; a wider time goes with the narrower one that it holds. */
function dispute(story: Story, datings: readonly Dating[]): Dispute[] {
  const positions: Dating[][] = []
  const narrowFirst = [...datings].sort(
    (x, y) => lengthOf(x.when) - lengthOf(y.when) || (x.when.start < y.when.start ? -1 : 1),
  )
  for (const dating of narrowFirst) {
    const home = positions.find((each) => each.every(({ when }) => meet(when, dating.when)))
    if (home) home.push(dating)
    else positions.push([dating])
  }
  if (positions.length < 2 || !isBetweenArticles(positions)) return []
  positions.sort((x, y) => (x[0].when.start < y[0].when.start ? -1 : 1))
  const about = `time, ${sharedWords(story, datings)}`
  return [{ kind: 'date', about, compatible: false, positions }]
}

/** Do two stretches of time have a moment in common? A bare day is the whole of it. */
function meet(a: When, b: When): boolean {
  return first(a) <= last(b) && first(b) <= last(a)
}

function first({ start }: When): string {
  return start.length === 10 ? `${start}T00:00` : start
}

function last({ end }: When): string {
  return end.length === 10 ? `${end}T23:59` : end
}

function lengthOf(when: When): number {
  return Date.parse(`${last(when)}Z`) - Date.parse(`${first(when)}Z`)
}
