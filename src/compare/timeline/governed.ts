import { type Reading, TAGS, type Tag, type TimeExpression } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { splitClauses } from '../clauses.ts'
import { skipDateline } from '../dateline.ts'

const VERB = code('VERB')
const CCONJ = code('CCONJ')

/** What a clause that has its own subject may begin with. */
const OPENERS: ReadonlySet<number> = new Set(
  (['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'ADP'] as const).map(code),
)

const RELATIVE: ReadonlySet<string> = new Set('which who whom whose that where when'.split(' '))

/** "convicted of breaking the dam in May": the time is that of the breaking. */
const BEFORE_GERUND: ReadonlySet<string> = new Set(
  'of for since after before from about'.split(' '),
)

/** A piece of fewer tokens tells too little to be shown by itself. */
const FEWEST_TOKENS = 4

/** Marks that a piece of a sentence stops at. */
const STOPS: ReadonlySet<string> = new Set([',', ';', ':', '—', '–', '.'])

/** The first token that does not begin before the time. */
export function tokenAt({ tokens, sentences }: Reading, time: TimeExpression): number {
  const { firstToken, endToken } = sentences[time.sentence]
  let at = firstToken
  while (at < endToken && tokens.starts[at] < time.start) at++
  return at
}

/** The sentence of a time, without its dateline. */
export function wholeSentence(reading: Reading, sentence: number): Span {
  const { start, end } = reading.sentences[sentence]
  return { start: skipDateline(reading.article.text, { start, end }), end }
}

/** The gerund that a time belongs to, with what goes with it; null where there is none. */
export function gerundOf(reading: Reading, time: TimeExpression): Span | null {
  const { tokens, sentences } = reading
  const { firstToken, endToken } = sentences[time.sentence]
  const at = tokenAt(reading, time)
  for (let i = at - 1; i > firstToken; i--) {
    if (STOPS.has(tokens.lower[i])) {
      if (tokens.lower[i] === ',' && at - i <= 2) continue
      return null
    }
    if (tokens.tags[i] !== VERB) continue
    const isGerund = tokens.lower[i].endsWith('ing') && BEFORE_GERUND.has(tokens.lower[i - 1])
    if (!isGerund) return null
    let end = at
    while (end < endToken && (tokens.starts[end] < time.end || !STOPS.has(tokens.lower[end]))) end++
    return end - i < FEWEST_TOKENS ? null : { start: tokens.starts[i], end: tokens.ends[end - 1] }
  }
  return null
}

/** The clause that a time stands in, and whether it can be read alone. */
export function clauseOf(
  reading: Reading,
  time: TimeExpression,
): (Span & { readonly isWhole: boolean }) | null {
  const clauses = splitClauses(reading, time.sentence)
  let at = clauses.findIndex(({ start, end }) => start <= time.start && time.end <= end)
  if (at < 0) return null
  const { start, firstToken } = clauses[at]
  while (at + 1 < clauses.length && goesOn(reading, clauses[at].endToken)) at++
  const { end, endToken } = clauses[at]
  const isLong = endToken - firstToken >= FEWEST_TOKENS
  const { tags, lower } = reading.tokens
  const hasSubject = OPENERS.has(tags[firstToken]) && !RELATIVE.has(lower[firstToken])
  return { start, end, isWhole: isLong && hasSubject }
}

/** Without a mark or an "and" behind it a clause goes on: "a jury convicted him | of robbing". */
function goesOn({ tokens }: Reading, next: number): boolean {
  return !STOPS.has(tokens.lower[next]) && tokens.tags[next] !== CCONJ
}

function code(tag: Tag): number {
  return TAGS.indexOf(tag)
}
