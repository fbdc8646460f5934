import { hedgeBefore } from '../numbers/hedges.ts'
import { FRACTION_SIGNS, MAGNITUDES } from '../numbers/number-words.ts'
import {
  DIGITS,
  follows,
  isGlued,
  MARK,
  printAt,
  type Terms,
  WORD,
  wordAt,
} from '../terms/terms.ts'
import { isCount, isFirstOfCounts } from './counts.ts'
import type { Rule } from './found.ts'
import { isDash, smallNumberAt, yearAt } from './parts.ts'
import { DECADES, UNITS } from './time-words.ts'
import { inYears } from './when.ts'

/** Words behind a four-digit number that make it an amount wherever it stands. */
const COUNTED: ReadonlySet<string> = new Set(
  'people men women children troops soldiers workers employees jobs homes houses votes points shares dollars euros pounds yen miles feet metres meters kilometres kilometers km kg tons tonnes barrels acres hectares percent per gmt utc others'.split(
    ' ',
  ),
)

const BEFORE_OLD_YEAR: ReadonlySet<string> = new Set(
  'in since of from until till by to and around circa before after between -'.split(' '),
)

export const YEAR_VOCABULARY: readonly string[] = [
  ...COUNTED,
  ...BEFORE_OLD_YEAR,
  'no',
  'number',
  '#',
]

/** "2008", "2019-20", "1914-1918". Older and later years need a word such as "in" before them. */
export const bareYear: Rule = ({ terms }, i) => {
  const year = yearAt(terms, i)
  if (year < 0 || !isLikelyYear(terms, i, year)) return null
  const last = readLastYear(terms, i, year)
  if (last)
    return {
      start: i,
      end: i + 3,
      type: 'date',
      value: `${year}/${last}`,
      when: inYears(year, last, 'stated'),
    }
  return {
    start: i,
    end: i + 1,
    type: 'date',
    value: String(year),
    when: inYears(year, year, 'stated'),
  }
}

function isLikelyYear(terms: Terms, i: number, year: number): boolean {
  if (
    isGlued(terms, i) &&
    !['(', '-', '–', "'", '"', '“', '‘', '/'].includes(printAt(terms, i - 1))
  )
    return false
  if (isGlued(terms, i + 1) && (terms.kinds[i + 1] !== 2 || '%°'.includes(printAt(terms, i + 1))))
    return false
  const next = follows(terms, i + 1) ? wordAt(terms, i + 1) : ''
  if (isCount(terms, i) || isFirstOfCounts(terms, i)) return false
  if (COUNTED.has(next) || UNITS.has(next) || MAGNITUDES.has(next) || FRACTION_SIGNS.has(next))
    return false
  const before = wordAt(terms, i - 1)
  if (
    before === '#' ||
    before === 'no' ||
    before === 'number' ||
    '$£€¥'.includes(printAt(terms, i - 1) || ' ')
  )
    return false
  if (year >= 1900 && year <= 2060) return hedgeBefore(terms, i) === null || before === 'around'
  return year >= 1400 && BEFORE_OLD_YEAR.has(before)
}

/** The last year of "2019-20", "2019/20" or "1914-1918"; 0 where there is none. */
function readLastYear(terms: Terms, i: number, year: number): number {
  if (!isGlued(terms, i + 1) || !isGlued(terms, i + 2)) return 0
  if (wordAt(terms, i + 1) === '/') return readSeason(terms, i, year)
  if (!isDash(wordAt(terms, i + 1))) return 0
  if (isGlued(terms, i + 3) && terms.kinds[i + 3] === WORD) return 0
  const full = yearAt(terms, i + 2)
  const short = smallNumberAt(terms, i + 2)
  const last = full > 0 ? full : short >= 0 ? year - (year % 100) + short : 0
  return last > year && last < year + 100 ? last : 0
}

/** "2023/24" and "2023/2024" are a season of two years; "2023/7" and "2023/24/5" are codes. */
function readSeason(terms: Terms, i: number, year: number): number {
  const isLast = !isGlued(terms, i + 3) || terms.kinds[i + 3] === MARK
  if (!isLast || wordAt(terms, i + 3) === '/') return 0
  const full = yearAt(terms, i + 2)
  const isTwo = terms.ends[i + 2] - terms.starts[i + 2] === 2
  const last = full > 0 ? full : isTwo ? smallNumberAt(terms, i + 2) : -1
  return last === year + 1 || last === (year + 1) % 100 ? year + 1 : 0
}

/** "the 1990s", "the '90s", "the nineties". */
export const decade: Rule = ({ terms }, i) => {
  const named = DECADES.get(wordAt(terms, i))
  const digits = terms.kinds[i] === DIGITS && isGlued(terms, i + 1) ? decadeOfDigits(terms, i) : -1
  const first = named !== undefined ? (wordAt(terms, i - 1) === 'the' ? 1900 + named : -1) : digits
  if (first < 0) return null
  const marked = isGlued(terms, i) && /^['’‘]$/.test(printAt(terms, i - 1))
  const start = marked ? i - 1 : i
  const end = named !== undefined ? i + 1 : i + 2
  const value = String(first).slice(0, 3)
  return { start, end, type: 'date', value, when: inYears(first, first + 9, 'stated') }
}

/** The first year of "1990s" or "90s" at a number; -1 where it is none. */
function decadeOfDigits(terms: Terms, i: number): number {
  if (wordAt(terms, i + 1) !== 's' && printAt(terms, i + 1) !== "'s") return -1
  const full = yearAt(terms, i)
  if (full > 0) return full % 10 === 0 ? full : -1
  const short = smallNumberAt(terms, i)
  const before = wordAt(terms, i - 1)
  const isDecade = short >= 0 && short % 10 === 0 && terms.ends[i] - terms.starts[i] === 2
  if (
    !isDecade ||
    !(
      before === 'the' ||
      before === 'early' ||
      before === 'late' ||
      /^['’‘]$/.test(printAt(terms, i - 1))
    )
  )
    return -1
  return short >= 30 ? 1900 + short : 2000 + short
}
