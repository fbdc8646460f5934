import { type Reading, TAGS, type TimeExpression } from '../../model/reading.ts'
import { tokenAt } from './governed.ts'

const NOUN = TAGS.indexOf('NOUN')

/** Words of what is to come, or may; "a plan" as a noun tells of nothing. */
const AHEAD: ReadonlySet<string> = new Set(
  "will 'll ’ll shall would may might could can should must going due planned plan plans planning expected expects expect scheduled schedule hope hopes hoped aim aims aimed intend intends likely propose proposes proposed promise promises promised vow vows vowed pledged upcoming next coming until by before ahead if warned predicts predicted forecast projected estimates estimated tomorrow".split(
    ' ',
  ),
)
/** "is to meet", "has been set for". */
const AHEAD_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['to', /^(?:is|are|was|were|set|about|ready)$/],
  ['for', /^(?:set|slated|billed)$/],
])

/** Does a stretch of tokens speak of something that is to come? It may be later than its report. */
export function looksAhead({ tokens }: Reading, from: number, to: number): boolean {
  const { lower, tags } = tokens
  for (let i = from; i < to; i++) {
    if (AHEAD.has(lower[i]) && tags[i] !== NOUN) return true
    if (AHEAD_BEFORE.get(lower[i])?.test(lower[i - 1] ?? '')) return true
  }
  return false
}

/** What stands right before the verb of something planned: "is to be voted on", "will meet on". */
const PLAN: ReadonlySet<string> = new Set(
  "will 'll ’ll be due scheduled expected planned set".split(' '),
)
const COPULAS: ReadonlySet<string> = new Set('is are was were to'.split(' '))

/** So many words may stand between a plan's words and its time: "will meet again in Dovrin on". */
const REACH = 7

/** Is the time itself that of a plan: "to be voted on Thursday"? */
export function isPlanned(reading: Reading, time: TimeExpression): boolean {
  const { lower } = reading.tokens
  const at = tokenAt(reading, time)
  const { firstToken } = reading.sentences[time.sentence]
  for (let i = at - 1; i >= Math.max(firstToken, at - REACH); i--) {
    if (/^[,;:.–—]$/.test(lower[i])) return false
    if (lower[i] === 'be') return lower[i - 1] === 'to' || PLAN.has(lower[i - 1] ?? '')
    if (PLAN.has(lower[i])) return true
    if (lower[i] === 'to' && i > firstToken && COPULAS.has(lower[i - 1])) return true
  }
  return false
}
