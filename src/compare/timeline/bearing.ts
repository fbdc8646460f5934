import { type Reading, TAGS, type Tag, type TimeExpression } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'
import { tokenAt } from './governed.ts'

/** Behind these a time bounds a state and is no time of an event: "open since 2019". */
const BOUNDS: ReadonlySet<string> = new Set('since until till through than between from'.split(' '))

/** "after 2012": a year as a bound; a day or an hour with these is a time like any. */
const YEAR_BOUNDS: ReadonlySet<string> = new Set(['after', 'before'])

/** Words that join the second end of a stretch to its first. */
const JOINS: ReadonlySet<string> = new Set(['and', 'to', 'or', '-', '–', 'until', 'through'])

const OWNERS: ReadonlySet<string> = new Set(
  "a an the 's ’s its his her their our my your this that".split(' '),
)
const NAMING = codes('NOUN', 'PROPN', 'ADJ')

/** Does the sentence tell of something that happened at this time? */
export function bearsOn(reading: Reading, time: TimeExpression): boolean {
  return (
    !isBound(reading, time) &&
    !isLabel(reading, time) &&
    !isSpokenToday(reading, time) &&
    !isSmallStep(reading, time) &&
    !isHabit(reading, time)
  )
}

/** "since Monday", "from 2015 to 2019". */
function isBound(reading: Reading, time: TimeExpression): boolean {
  const { lower } = reading.tokens
  const at = tokenAt(reading, time)
  if (BOUNDS.has(lower[at - 1] ?? '')) return true
  if (time.value.length === 4 && YEAR_BOUNDS.has(lower[at - 1] ?? '')) return true
  if (!JOINS.has(lower[at - 1] ?? '')) return false
  for (let i = at - 2; i >= Math.max(0, at - 6); i--) {
    if (lower[i] === 'between' || lower[i] === 'from') return true
  }
  return false
}

/** "a 2018 report", "the May 3 attack", "Friday’s vote": the time only names the thing. */
function isLabel(reading: Reading, time: TimeExpression): boolean {
  const { tokens, sentences, article } = reading
  const at = tokenAt(reading, time)
  let next = at
  while (next < sentences[time.sentence].endToken && tokens.starts[next] < time.end) next++
  if (tokens.lower[next] === "'s") return true
  const isLed = OWNERS.has(tokens.lower[at - 1] ?? '') || OWNERS.has(tokens.lower[at])
  const isDayless = !OWNERS.has(tokens.lower[at])
  const touches = article.text.slice(time.end, tokens.starts[next] ?? time.end) === ' '
  const names = NAMING.has(tokens.tags[next]) || (tokens.lower[next] ?? '').endsWith('ed')
  return isLed && isDayless && touches && names
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

/** "an hour later", "earlier in the day": the day is guessed from what stands before. */
function isSmallStep({ article }: Reading, { start, end }: TimeExpression): boolean {
  return /\b(?:hours?|minutes?|moments?) (?:later|earlier)|\b(?:in|of) the (?:same )?day\b/i.test(
    article.text.slice(start, end),
  )
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
