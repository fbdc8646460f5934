import { follows, isCapital, isGlued, MARK, type Terms, WORD, wordAt } from '../terms/terms.ts'
import { durationValue, readAmount } from './durations.ts'
import type { Found, Rule } from './found.ts'
import { OFFSETS, SET_WORDS, type TimeUnit, UNITS, VAGUE_TIMES } from './time-words.ts'

/** "daily", "every day", "each year", "every other day", "every two weeks". */
export const repeated: Rule = ({ terms }, i) => {
  const word = wordAt(terms, i)
  const own = SET_WORDS.get(word)
  if (own !== undefined && isPartOfName(terms, i)) return null
  if (own !== undefined) return { start: i, end: i + 1, type: 'set', value: own, when: null }
  const other = wordAt(terms, i + 1) === 'other' ? 1 : 0
  const unit = UNITS.get(wordAt(terms, i + 1 + other))
  if (!follows(terms, i + 1 + other) || unit === 'second') return null
  const amount = unit
    ? { end: i + 2 + other, count: 1 + other, unit, rest: null }
    : word === 'every'
      ? readAmount(terms, i + 1)
      : null
  if (!amount) return null
  return { start: i, end: amount.end, type: 'set', value: durationValue(amount), when: null }
}

/** "the Daily Orb": a capital inside a sentence with another behind it. */
function isPartOfName(terms: Terms, i: number): boolean {
  if (!isCapital(terms, i) || !isCapital(terms, i + 1)) return false
  return i > 0 && follows(terms, i) && terms.kinds[i - 1] === WORD
}

/** "now", "recently", "soon": no certain time; "soon after the vote" tells of an order instead. */
export const vagueTime: Rule = ({ terms }, i) => {
  const value = VAGUE_TIMES.get(wordAt(terms, i))
  const isLink = ['after', 'afterwards', 'before'].includes(wordAt(terms, i + 1))
  return value === undefined || isLink
    ? null
    : {
        start: i - (DEGREES.has(wordAt(terms, i - 1)) ? 1 : 0),
        end: i + 1,
        type: 'date',
        value,
        when: null,
      }
}

/** "very soon", "more recently" */
const DEGREES: ReadonlySet<string> = new Set(['very', 'more', 'most', 'right', 'just'])

/** "in the near future", "in the past", "in the long term", but not "the future of the town". */
export const vagueNoun: Rule = ({ terms }, i) => {
  const word = wordAt(terms, i)
  const kind = wordAt(terms, i - 1)
  const start =
    kind === 'the'
      ? i - 1
      : SPANS.get(word)?.has(kind) && wordAt(terms, i - 2) === 'the'
        ? i - 2
        : -1
  if (start < 0 || !LEADS.has(wordAt(terms, start - 1)) || wordAt(terms, i + 1) === 'of')
    return null
  if (kind === 'the' && word === 'term') return null
  const isOpen =
    follows(terms, i + 1) && terms.kinds[i + 1] !== MARK && !BEHIND.has(wordAt(terms, i + 1))
  if (isOpen && word === 'past') return null
  return {
    start,
    end: i + 1,
    type: 'date',
    value: word === 'past' ? 'PAST_REF' : 'FUTURE_REF',
    when: null,
  }
}

const SPANS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['future', new Set(['near', 'foreseeable', 'immediate', 'distant', 'not-too-distant'])],
  ['term', new Set(['long', 'short', 'near', 'medium', 'longer', 'shorter'])],
  ['past', new Set(['recent', 'distant'])],
])
const LEADS: ReadonlySet<string> = new Set('in for over at into from of'.split(' '))
const BEHIND: ReadonlySet<string> = new Set(
  'and but as with at for that when because is was has'.split(' '),
)

export const VAGUE_VOCABULARY: readonly string[] = [
  ...SPANS.keys(),
  ...[...SPANS.values()].flatMap((kinds) => [...kinds]),
  ...DEGREES,
  ...LEADS,
  ...BEHIND,
  'other',
  'everyday',
]

/** Words before "years" that make it a length of time. */
const BEFORE_MANY: ReadonlySet<string> = new Set(
  'for in within after over takes take took taken lasted lasting'.split(' '),
)

/** "for years", "hours later", "decades ago", "month-long", "single-day". */
export const bareUnit: Rule = ({ terms }, i) => {
  const unit = UNITS.get(wordAt(terms, i))
  if (unit === undefined || unit === 'quarter') return null
  const isMany = wordAt(terms, i).endsWith('s')
  const offset = follows(terms, i + 1) ? OFFSETS.get(wordAt(terms, i + 1)) : undefined
  if (isMany && offset && !['before', 'after', 'prior'].includes(wordAt(terms, i + 1)))
    return vague(i, i + 2, offset[0])
  if (isMany && BEFORE_MANY.has(wordAt(terms, i - 1))) return long(i, i + 1, unit, null)
  return isMany && !isLong(terms, i) ? null : longDuration(terms, i, unit)
}

function vague(start: number, end: number, sign: number): Found {
  return { start, end, type: 'date', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF', when: null }
}

function isLong(terms: Terms, i: number): boolean {
  return wordAt(terms, i + 1) === '-' && isGlued(terms, i + 1) && wordAt(terms, i + 2) === 'long'
}

/** "week-long", "decades-long", "single-day". */
function longDuration(terms: Terms, i: number, unit: TimeUnit): Found | null {
  if (isLong(terms, i)) return long(i, i + 3, unit, wordAt(terms, i).endsWith('s') ? null : 1)
  const isSingle = wordAt(terms, i - 1) === '-' && wordAt(terms, i - 2) === 'single'
  return isSingle && isGlued(terms, i) ? long(i - 2, i + 1, unit, 1) : null
}

function long(start: number, end: number, unit: TimeUnit, count: number | null): Found {
  const value = durationValue({ end, count, unit, rest: null })
  return { start, end, type: 'duration', value, when: null }
}
