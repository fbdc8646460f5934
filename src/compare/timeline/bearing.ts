import { type Reading, TAGS, type Tag, type TimeExpression } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'
import { tokenAt } from './governed.ts'

/** Behind these a time bounds a state and is no time of an event: "open since 2019". */
const BOUNDS: ReadonlySet<string> = new Set('since until till through than between from'.split(' '))

/** "after 2012": a year as a bound; a day or an hour with these is a time like any. */
const YEAR_BOUNDS: ReadonlySet<string> = new Set(['after', 'before'])

/** The same in two words. */
const BOUNDING_PAIRS: ReadonlySet<string> = new Set(['back to', 'far as', 'as of', 'ahead of'])

/** What stands between the two ends of a stretch. */
const RANGES: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through', '-', '–'])

/** Words that join the second end of a stretch to its first. */
const JOINS: ReadonlySet<string> = new Set(['and', 'to', 'or', '-', '–', 'until', 'through'])

const OWNERS: ReadonlySet<string> = new Set(
  "a an the 's ’s its his her their our my your this that".split(' '),
)
const NAMING = codes('NOUN', 'PROPN', 'ADJ')
const ADJECTIVE = TAGS.indexOf('ADJ')
const PROPER = TAGS.indexOf('PROPN')

/** Does the sentence tell of something that happened at this time? */
export function bearsOn(reading: Reading, time: TimeExpression): boolean {
  return (
    !isBound(reading, time) &&
    !isOpenStretch(time) &&
    !isLabel(reading, time) &&
    !isInName(reading, time) &&
    !isOfWriting(reading, time) &&
    !isSpokenToday(reading, time) &&
    !isSmallStep(reading, time) &&
    !isHabit(reading, time)
  )
}

/** "since Monday", "from 2015 to 2019", "dating back to 2015", "since before Christmas", "as of May". */
function isBound(reading: Reading, time: TimeExpression): boolean {
  const { lower } = reading.tokens
  const own = tokenAt(reading, time)
  const at = lower[own - 1] === 'the' ? own - 1 : own
  const [two, one] = [lower[at - 2] ?? '', lower[at - 1] ?? '']
  if (BOUNDS.has(one)) return true
  if (YEAR_BOUNDS.has(one) && (time.value.length === 4 || BOUNDS.has(two))) return true
  if (BOUNDING_PAIRS.has(`${two} ${one}`)) return true
  if (opensRange(reading, time)) return true
  if (!JOINS.has(one)) return false
  for (let i = at - 2; i >= Math.max(0, at - 9); i--) {
    if (lower[i] === 'between' || lower[i] === 'from') return true
  }
  return false
}

/** "the years 2006 through 2011": another time follows, and a word for a stretch between them. */
function opensRange({ tokens, times }: Reading, { end, sentence }: TimeExpression): boolean {
  const next = times.find((other) => other.sentence === sentence && other.start > end)
  if (!next) return false
  let at = 0
  let after = tokens.count
  while (at < after) {
    const middle = (at + after) >> 1
    if (tokens.starts[middle] < end) at = middle + 1
    else after = middle
  }
  return RANGES.has(tokens.lower[at]) && tokens.starts[at + 1] === next.start
}

/** "over the next decade", "a century ago": a stretch that is only guessed at. */
function isOpenStretch({ when }: TimeExpression): boolean {
  return when?.precision === 'decade' && when.basis === 'implied'
}

/** "a 2018 report", "the May 3 attack", "Friday’s vote": the time only names the thing. */
function isLabel(reading: Reading, time: TimeExpression): boolean {
  const { tokens, sentences, article } = reading
  const at = tokenAt(reading, time)
  let next = at
  while (next < sentences[time.sentence].endToken && tokens.starts[next] < time.end) next++
  if (tokens.lower[next] === "'s") return true
  let lead = at - 1
  while (tokens.tags[lead] === ADJECTIVE && lead > sentences[time.sentence].firstToken) lead--
  const isLed = OWNERS.has(tokens.lower[lead] ?? '') || OWNERS.has(tokens.lower[at])
  const isDayless = !OWNERS.has(tokens.lower[at])
  const touches = article.text.slice(time.end, tokens.starts[next] ?? time.end) === ' '
  const names = NAMING.has(tokens.tags[next]) || (tokens.lower[next] ?? '').endsWith('ed')
  return isLed && isDayless && touches && names
}

/** "Orrin 2031" on a banner, the "Today" of a paper: no time, but a part of a name. */
function isInName(reading: Reading, time: TimeExpression): boolean {
  const { article, tokens, mentions } = reading
  const at = tokenAt(reading, time)
  const isYear = /^\d{4}$/.test(article.text.slice(time.start, time.end))
  const touches = article.text.slice(tokens.ends[at - 1] ?? 0, time.start) === ' '
  if (isYear && touches && tokens.tags[at - 1] === PROPER) return true
  return ofSentence(mentions, time.sentence).some(
    ({ start, end, form }) => form === 'name' && start < time.start && time.end <= end && !isYear,
  )
}

/** "UPDATE 2:52 p.m.", "posted on 3 May": when the text was written. "14-year-old" is no day. */
function isOfWriting({ article, sentences }: Reading, time: TimeExpression): boolean {
  const before = article.text.slice(
    Math.max(sentences[time.sentence].start, time.start - 24),
    time.start,
  )
  const after = article.text.slice(time.end, time.end + 10)
  return (
    /\b(?:updated?|posted|published|modified)\b:?(?: (?:on|at))?\s*$/i.test(before) ||
    /^-years?-old/.test(after)
  )
}

const DAYS_OF_SPEECH: ReadonlySet<string> = new Set(
  'today yesterday tomorrow tonight now'.split(' '),
)

/** "today" in somebody's mouth is the day of speaking, not that of the article. */
function isSpokenToday(reading: Reading, time: TimeExpression): boolean {
  const { tokens, quotes } = reading
  if (!DAYS_OF_SPEECH.has(tokens.lower[tokenAt(reading, time)])) return false
  const near = [time.sentence - 1, time.sentence].flatMap((each) => ofSentence(quotes, each))
  return near.some(({ start, end }) => start <= time.start && time.end <= end)
}

const SMALL_STEP =
  /\b(?:hours?|minutes?|moments?|days?|nights?|weeks?|months?|years?|decades?) (?:later|earlier|before|after|prior|afterwards?)\b|\b(?:in|of|on) the (?:same |following |next )?day\b/i

/** "an hour later", "a year earlier", "earlier in the day": counted from what was told before. */
function isSmallStep({ article }: Reading, { start, end }: TimeExpression): boolean {
  return SMALL_STEP.test(article.text.slice(start, end))
}

const REPEATED: ReadonlySet<string> = new Set(
  'nights days mornings evenings afternoons weekends every each daily nightly'.split(' '),
)

/** "on many nights the gates were opened after ten o'clock": the hour of no day. */
function isHabit({ tokens, sentences }: Reading, { type, sentence }: TimeExpression): boolean {
  if (type !== 'time') return false
  const { firstToken, endToken } = sentences[sentence]
  for (let i = firstToken; i < endToken; i++) if (REPEATED.has(tokens.lower[i])) return true
  return false
}

function codes(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)))
}
