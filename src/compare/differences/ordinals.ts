import { isReporting } from '../../model/article.ts'
import { type Reading, type Sentence, TAGS } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { scoreAligned } from './aligned.ts'
import { baseForm } from './base-form.ts'
import { joinMatches } from './clusters.ts'
import { type Context, contextOf, measureRarity } from './context.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './dispute.ts'
import { matchBest } from './match.ts'
import { statementFinder } from './statements.ts'

/** The how-manieth of its kind something is: "the 67th minute", "his sixth defence". */
type Ordinal = Claim & {
  readonly sentence: number
  readonly context: Context
  readonly rank: number
  /** The stem of what is numbered. */
  readonly thing: string
}

/** Ordinals that score less are of two matters. */
const SAME_MATTER = 0.45

/** What it adds to the likeness of their words that their sentences tell the same. */
const ALIGNED = 0.6

/** Finds what the accounts number differently. */
export function findOrdinalDisputes(story: Story): Dispute[] {
  const ordinals = gatherOrdinals(story)
  const aligned = scoreAligned(story)
  const keyOf = (reading: number, { thing, rank }: Ordinal) => `${reading} ${thing} ${rank}`
  const told = new Set(ordinals.map((ordinal) => keyOf(ordinal.reading, ordinal)))
  const isTold = (one: Ordinal, other: Ordinal) =>
    one.rank !== other.rank && told.has(keyOf(other.reading, one))
  const matches = matchBest(ordinals, SAME_MATTER, (one, other, likeness) => {
    if (one.thing !== other.thing || isTold(one, other) || isTold(other, one)) return 0
    return likeness + ALIGNED * aligned(one.reading, one.sentence, other.reading, other.sentence)
  })
  return joinMatches(ordinals, matches).flatMap((group): Dispute[] => {
    const positions = groupClaims(group, ({ rank }) => String(rank))
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    return [{ kind: 'number', about: group[0].thing, compatible: false, positions }]
  })
}

function gatherOrdinals(story: Story): Ordinal[] {
  const statementOf = statementFinder(story)
  const rarity = measureRarity(story)
  return story.readings.flatMap((reading, index) =>
    reading.sentences.flatMap((span, sentence) => {
      if (!isReporting(reading.article.blocks[span.block].role)) return []
      return inSentence(reading, span, sentence).map(({ at, rank, thing }): Ordinal => {
        const place = { start: reading.tokens.starts[at], end: reading.tokens.ends[at] }
        return {
          reading: index,
          sentence,
          rank,
          thing,
          value: reading.article.text.slice(place.start, place.end),
          normalized: { low: rank, high: rank },
          statement: statementOf(index, sentence, place),
          context: contextOf(reading, span, place, rarity),
        }
      })
    }),
  )
}

type Found = { readonly at: number; readonly rank: number; readonly thing: string }

/** An ordinal right before its noun, outside of names and dates. */
function inSentence(
  reading: Reading,
  { firstToken, endToken }: Sentence,
  sentence: number,
): Found[] {
  const { tokens, mentions, times } = reading
  const taken = [...ofSentence(mentions, sentence), ...ofSentence(times, sentence)]
  const found: Found[] = []
  for (let at = firstToken; at + 1 < endToken; at++) {
    const rank = rankOf(tokens.lower[at])
    if (rank === null) continue
    const noun = TAGS[tokens.tags[at + 1]] === 'NOUN' ? at + 1 : -1
    const place = { start: tokens.starts[at], end: tokens.ends[at] }
    if (noun < 0 || taken.some((span) => overlaps(span, place))) continue
    found.push({ at, rank, thing: baseForm(tokens.lower[noun]) })
  }
  return found
}

/** "First" and "second" open lists and are halves of minutes: they say too little. */
const WORDS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

const LEAST = 3

const RANKS: ReadonlyMap<string, number> = new Map(
  WORDS.split(' ').map((word, i) => [word, i + LEAST]),
)

/** The number of an ordinal, or null. */
export function rankOf(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)
  return digits ? Number(digits[1]) : (RANKS.get(word) ?? null)
}
