import { type Reading, TAGS, type Tokens } from '../model/reading.ts'
import type { Span } from '../model/span.ts'

/** A part of a sentence that tells something by itself: it has a verb of its own. */
export type Clause = Span & {
  readonly sentence: number
  readonly firstToken: number
  readonly endToken: number
}

const VERB = TAGS.indexOf('VERB')
const AUX = TAGS.indexOf('AUX')
const PUNCT = TAGS.indexOf('PUNCT')

/** Words of these classes may open a clause: "while", "and", and after a comma "who" or "which". */
const OPENERS: ReadonlySet<number> = new Set([TAGS.indexOf('SCONJ'), TAGS.indexOf('CCONJ')])

/** Marks that divide a sentence wherever both sides have a verb. */
const DIVIDERS: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '-', '--', '…'])

/** A shorter piece leans on its neighbour: "he said", "and left". */
const FEWEST_TOKENS = 4

/** Splits a sentence of a reading into its clauses. Together they cover its words. */
export function splitClauses(reading: Reading, sentence: number): Clause[] {
  const { firstToken, endToken } = reading.sentences[sentence]
  const cuts = [firstToken]
  for (let i = firstToken + 1; i < endToken; i++) {
    if (!mayOpen(reading, i)) continue
    const last = cuts[cuts.length - 1]
    if (i - last < FEWEST_TOKENS || endToken - i < FEWEST_TOKENS) continue
    const next = nextOpening(reading, i, endToken)
    if (tells(reading, last, i) && tells(reading, i, next)) cuts.push(i)
  }
  return cuts.map((first, index) => toClause(reading, sentence, first, cuts[index + 1] ?? endToken))
}

function mayOpen({ tokens }: Reading, i: number): boolean {
  return divides(tokens, i - 1) || OPENERS.has(tokens.tags[i])
}

/** "throw-away" is one word: a mark divides only where space stands behind it. */
function divides({ lower, starts, ends }: Tokens, mark: number): boolean {
  return DIVIDERS.has(lower[mark]) && starts[mark + 1] > ends[mark]
}

function nextOpening(reading: Reading, from: number, end: number): number {
  for (let i = from + FEWEST_TOKENS; i < end; i++) if (mayOpen(reading, i)) return i
  return end
}

function tells({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.tags[i] === VERB || tokens.tags[i] === AUX) return true
  return false
}

/** The clause without the marks and conjunctions at its edges. */
function toClause({ tokens }: Reading, sentence: number, from: number, to: number): Clause {
  let first = from
  let end = to
  while (first < end - 1 && isEdge(tokens.tags[first], tokens.lower[first])) first++
  while (end > first + 1 && DIVIDERS.has(tokens.lower[end - 1])) end--
  return {
    start: tokens.starts[first],
    end: tokens.ends[end - 1],
    sentence,
    firstToken: first,
    endToken: end,
  }
}

function isEdge(tag: number, lower: string): boolean {
  return (tag === PUNCT && DIVIDERS.has(lower)) || tag === TAGS.indexOf('CCONJ')
}
