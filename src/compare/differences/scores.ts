import { isReporting } from '../../model/article.ts'
import type { Quantity, Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { type AlignedScore, scoreAligned } from './aligned.ts'
import { joinMatches } from './clusters.ts'
import { type Context, contextOf, measureRarity } from './context.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './dispute.ts'
import { matchBest } from './match.ts'
import { statementFinder } from './statements.ts'

/** How a game ended or a vote went. */
type Score = Claim & {
  readonly sentence: number
  readonly context: Context
  /** "3-1", the greater number first. */
  readonly result: string
}

/** Sentences that score less may tell of two games. */
const SAME_FACT = 0.3

/** … but hardly where the score is one. */
const EQUAL = 0.2

/** Finds final scores and votes that the accounts give differently. */
export function findScoreDisputes(story: Story): Dispute[] {
  const scores = gatherScores(story)
  const aligned = scoreAligned(story)
  const told = new Set(scores.map(({ reading, result }) => `${reading} ${result}`))
  const isTold = (score: Score, { reading }: Score) => told.has(`${reading} ${score.result}`)
  const matches = matchBest(scores, SAME_FACT, (one, other, likeness) => {
    const score = alignment(one, other, aligned) + likeness / 10
    if (one.result === other.result) return score + EQUAL
    return isTold(one, other) || isTold(other, one) ? 0 : score
  })
  return joinMatches(scores, matches).flatMap((group): Dispute[] => {
    const positions = groupClaims(group, ({ result }) => result)
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    return [{ kind: 'number', about: 'score', compatible: false, positions }]
  })
}

function alignment(a: Score, b: Score, aligned: AlignedScore): number {
  return aligned(a.reading, a.sentence, b.reading, b.sentence)
}

/** A score is a game's end or a vote where it is the only one of its sentence and of no stage. */
function gatherScores(story: Story): Score[] {
  const statementOf = statementFinder(story)
  const rarity = measureRarity(story)
  return story.readings.flatMap((reading, index) =>
    reading.sentences.flatMap((span, sentence): Score[] => {
      if (!isReporting(reading.article.blocks[span.block].role)) return []
      const found = [...printedScores(reading, sentence), ...spelledVotes(reading, sentence)]
      if (found.length !== 1 || isOfStage(reading, sentence)) return []
      const [{ start, end, result }] = found
      if (isBehindName(reading, start)) return []
      return [
        {
          reading: index,
          sentence,
          result,
          value: reading.article.text.slice(start, end),
          normalized: { text: result },
          statement: statementOf(index, sentence, { start, end }),
          context: contextOf(reading, span, { start, end }, rarity),
        },
      ]
    }),
  )
}

type Printed = Span & { readonly result: string }

function printedScores(reading: Reading, sentence: number): Printed[] {
  return quantitiesOf(reading, sentence).flatMap(({ kind, low, high, start, end }) =>
    kind === 'score' ? [{ start, end, result: `${high}-${low}` }] : [],
  )
}

/** "five votes to four", "voted 5 to 4" */
function spelledVotes(reading: Reading, sentence: number): Printed[] {
  const { text } = reading.article
  const found: Printed[] = []
  const quantities = quantitiesOf(reading, sentence)
  for (const [i, { value, kind, start, end }] of quantities.entries()) {
    const next = quantities[i + 1]
    if (!next || value === null || kind !== 'count' || next.value === null) continue
    const isVote = VOTES.test(text.slice(end, next.start))
    const isVoted = TO.test(text.slice(end, next.start)) && isVotedBefore(text, start)
    if (!isVote && !isVoted) continue
    const result = `${Math.max(value, next.value)}-${Math.min(value, next.value)}`
    found.push({ start, end: next.end, result })
  }
  return found
}

const VOTES = /^ votes? to $/
const TO = /^ to $/
const VOTED = /\bvoted?(?: by)? $/
/** "voted by " and the character before it: a longer look back would grow with the article. */
const LOOK_BACK = 10

function isVotedBefore(text: string, start: number): boolean {
  return VOTED.test(text.slice(Math.max(0, start - LOOK_BACK), start))
}

function quantitiesOf({ quantities }: Reading, sentence: number): readonly Quantity[] {
  return quantities.slice(...rangeOfSentence(quantities, sentence))
}

/** "(10-5)" and "Ada Kern, 31-4," are what somebody has won so far. */
function isBehindName({ article }: Reading, start: number): boolean {
  return /[(,] ?$/.test(article.text.slice(Math.max(0, start - 2), start))
}

const STAGE: ReadonlySet<string> = new Set(
  (
    'half halftime half-time interval break quarter period set inning innings round lead led ahead ' +
    'tie tied level levelled leveled equalised equalized trailed trailing down up record season series ' +
    'aggregate before'
  ).split(' '),
)

/** "a 13-3 lead at half-time" is no game's end. */
function isOfStage({ tokens, sentences }: Reading, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]
  for (let i = firstToken; i < endToken; i++) if (STAGE.has(tokens.lower[i])) return true
  return false
}
