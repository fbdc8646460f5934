import type { Article } from '../../../model/article.ts'
import type { Sentence, TimeExpression } from '../../../model/reading.ts'
import { CARDINALS, FRACTION_SIGNS, ORDINALS, VAGUE_AMOUNTS } from '../numbers/number-words.ts'
import { DIGITS, type Terms, termAt } from '../terms/terms.ts'
import { indexByWord } from '../terms/vocabulary.ts'
import type { Anchor } from './anchor.ts'
import { parseDay } from './calendar.ts'
import { clockTime } from './clock.ts'
import { dayFirst, monthFirst, numericDate, ordinalDay } from './dates.ts'
import { dayPart, deicticDay, earlyHours } from './deictic.ts'
import { directed } from './directed.ts'
import { duration } from './durations.ts'
import type { Found, Rule, Scene } from './found.ts'
import { HOLIDAY_STARTS, holiday } from './holidays.ts'
import { joinClocks } from './join-clocks.ts'
import { knownPeriod, periodBeyond } from './periods.ts'
import { quarter, season } from './quarters.ts'
import { bareUnit, repeated, vagueNoun, vagueTime } from './repeated.ts'
import { spokenClock } from './spoken-clock.ts'
import {
  DAY_PARTS,
  DECADES,
  DEICTIC_DAYS,
  DIRECTIONS,
  MONTHS,
  SEASONS,
  SET_WORDS,
  UNITS,
  VAGUE_TIMES,
  WEEKDAYS,
} from './time-words.ts'
import { weekday } from './weekdays.ts'
import { widen } from './widen.ts'
import { bareYear, decade } from './years.ts'

/** The rules for an expression that begins with digits, the first that fits wins. */
const DIGIT_RULES: readonly Rule[] = [
  numericDate,
  spokenClock,
  clockTime,
  dayFirst,
  duration,
  decade,
  bareYear,
]

/** The rules for an expression that begins with a word, by that word. */
const WORD_RULES: readonly (readonly [Iterable<string>, readonly Rule[]])[] = [
  [HOLIDAY_STARTS, [holiday]],
  [MONTHS.keys(), [monthFirst]],
  [WEEKDAYS.keys(), [weekday]],
  [DEICTIC_DAYS.keys(), [deicticDay]],
  [DIRECTIONS.keys(), [directed]],
  [['future', 'past', 'term'], [vagueNoun]],
  [DAY_PARTS.keys(), [dayPart]],
  [['hours'], [earlyHours]],
  [UNITS.keys(), [periodBeyond, knownPeriod, bareUnit]],
  [SEASONS.keys(), [season]],
  [DECADES.keys(), [decade]],
  [VAGUE_TIMES.keys(), [vagueTime]],
  [[...SET_WORDS.keys(), 'every', 'each'], [repeated]],
  [['noon', 'midnight', 'midday'], [clockTime]],
  [
    [...ORDINALS.keys(), 'final'],
    [quarter, ordinalDay],
  ],
  [['quarter'], [spokenClock]],
  [CARDINALS.keys(), [ordinalDay, spokenClock, clockTime, duration]],
  [
    [...VAGUE_AMOUNTS.keys(), ...FRACTION_SIGNS.keys(), 'half', 'a', 'an'],
    [spokenClock, duration],
  ],
]

const RULES_BY_WORD: ReadonlyMap<string, readonly Rule[]> = indexRules()

/** Finds dates, times, durations and repetitions, with values counted from the article's date. */
export function findTimes(
  article: Article,
  sentences: readonly Sentence[],
  terms: Terms,
): TimeExpression[] {
  const anchor: Anchor = { written: parseDay(article.publishedAt), spoken: null }
  const times: TimeExpression[] = []
  const rules = indexByWord(terms.vocabulary, RULES_BY_WORD)
  for (const [index, sentence] of sentences.entries()) {
    const scene = { terms, anchor, sentence }
    for (const found of findIn(scene, rules)) times.push(asExpression(terms, found, index))
  }
  return times
}

type RuleIndex = readonly (readonly Rule[] | undefined)[]

function findIn(scene: Scene, index: RuleIndex): Found[] {
  const { terms, sentence } = scene
  const all: Found[] = []
  const { spoken } = scene.anchor
  let free = termAt(terms, sentence.start)
  for (let i = free; i < terms.count && terms.starts[i] < sentence.end; ) {
    const rules = terms.kinds[i] === DIGITS ? DIGIT_RULES : index[terms.words[i]]
    const found = rules ? firstMatch(scene, i, rules) : null
    if (!found || found.start < free) {
      i++
      continue
    }
    const wide = widen(scene, found, free)
    all.push(wide)
    if (wide.when?.precision === 'day') scene.anchor.spoken = parseDay(wide.when.start)
    i = free = Math.max(wide.end, i + 1)
  }
  return joinClocks(scene, all, spoken)
}

function firstMatch(scene: Scene, i: number, rules: readonly Rule[]): Found | null {
  for (const rule of rules) {
    const found = rule(scene, i)
    if (found) return found
  }
  return null
}

function asExpression(terms: Terms, found: Found, sentence: number): TimeExpression {
  const { type, value, when, hedge = null } = found
  const start = terms.starts[found.start]
  const end = terms.ends[found.end - 1]
  return { start, end, type, sentence, value, when, hedge }
}

function indexRules(): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>()
  for (const [words, rules] of WORD_RULES)
    for (const word of words) index.set(word, [...(index.get(word) ?? []), ...rules])
  return index
}
