import { isReporting } from '../../../model/article.ts'
import { type Reading, TAGS, type TimeExpression } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import type { Story } from '../../story.ts'
import { isTimeOfSaying } from '../../time-of-saying.ts'
import type { Claim } from '../claim.ts'
import { contextOf, measureRarity } from '../context.ts'
import { frameOf } from '../frame.ts'
import { type Happening, happeningAt } from '../happening.ts'
import type { Matchable } from '../match.ts'
import { statementFinder } from '../statements.ts'
import { joinTimes } from './join-times.ts'
import { type Moment, momentOf } from './moment.ts'

/** When an article says that something happened. */
export type Dating = Claim &
  Matchable & {
    readonly moment: Moment
    readonly happening: Happening
    /** The stems of the words next to it on either side. */
    readonly frame: Int32Array
  }

/**
 * Every time that dates something, article by article; `all` are those as well that tell when
 * somebody said it, or stand in a name or a headline.
 */
export function gatherDatings(story: Story, which: 'dating' | 'all' = 'dating'): Dating[] {
  const rarity = measureRarity(story)
  const statementOf = statementFinder(story)
  return story.readings.flatMap((reading, index) =>
    joinTimes(reading).flatMap((time): Dating[] => {
      const { when, start, end, sentence } = time
      const moment = momentOf(time)
      const { block } = reading.sentences[sentence]
      if (moment === null || !isReporting(reading.article.blocks[block].role)) return []
      if (isLoose(reading, time) && !(which === 'all' && isOfDay(reading, time))) return []
      if (which === 'dating' && !datesSomething(reading, time)) return []
      return [
        {
          reading: index,
          sentence,
          moment,
          value: reading.article.text.slice(start, end),
          span: { start, end },
          normalized: when ? { when } : { text: time.value },
          statement: statementOf(index, sentence, time),
          context: contextOf(reading, reading.sentences[sentence], time, rarity),
          happening: happeningAt(reading, reading.sentences[sentence], time),
          frame: frameOf(reading, sentence, time, rarity),
        },
      ]
    }),
  )
}

function datesSomething(reading: Reading, time: TimeExpression): boolean {
  if (isTimeOfSaying(reading, time) || isName(reading, time)) return false
  return isFull(reading, time.sentence)
}

/** A line without a verb, as "Last updated at 11:11", dates no happening. */
function isFull({ tokens, sentences }: Reading, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]
  const has = (from: number) => {
    for (let i = from; i < endToken; i++) if (VERBS.has(TAGS[tokens.tags[i]])) return true
    return tokens.tags[firstToken] === UNTAGGED
  }
  return has(firstToken) && !UPDATED.test(tokens.lower.slice(firstToken, endToken).join(' '))
}

const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])
/** Invented readings of tests have no tags. */
const UNTAGGED = 0
const UPDATED = /\blast updated\b|^(?:updated|posted|published)\b/

/** "the 2016 campaign" names a thing, and dates nothing. */
function isName({ tokens }: Reading, { start, end }: Span): boolean {
  const first = tokenAt(tokens.starts, start)
  const isYear = /^\d{4}$/.test(tokens.lower[first] ?? '') && tokens.ends[first] === end
  if (!isYear || first === 0) return false
  const after = TAGS[tokens.tags[first + 1]]
  return BEFORE_NAME.test(tokens.lower[first - 1]) && ['NOUN', 'PROPN', 'ADJ'].includes(after)
}

const BEFORE_NAME = /^(?:the|a|an|this|that|his|her|its|their|'s)$/

/**
 * "the 1930's", the "00" of "6: 00", "the night" of 4 March, a time "as of" which something is
 * counted, and what stands in brackets: it says again what stands before them.
 */
function isLoose({ article: { text } }: Reading, { start, end }: Span): boolean {
  return (
    AFTER_LOOSE.test(text.slice(end, end + 3)) ||
    BEFORE_LOOSE.test(text.slice(Math.max(0, start - 8), start))
  )
}

/** "Friday's vote" tells the day of a vote, though not that it is news. */
function isOfDay({ article: { text } }: Reading, { start, end }: Span): boolean {
  return /day$/i.test(text.slice(start, end)) && /^['’]s\b/.test(text.slice(end, end + 3))
}

const AFTER_LOOSE = /^(?:['’]?s\b| of)/
const BEFORE_LOOSE = /(?:\d: ?|\btoday,? |\(|\bas of )$/i

/** The first token from an offset on, found by halving. */
function tokenAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}
