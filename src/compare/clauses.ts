import { type Reading, TAGS, type Tag } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { ofSentence } from './of-sentence.ts'

/** A part of a sentence that tells something by itself: it has a verb of its own. */
export type Clause = Span & {
  readonly firstToken: number
  readonly endToken: number
}

/** Marks that divide a sentence where both sides have a verb. */
const DIVIDERS: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '-', '--', '…'])

/** After "and" or "or", a clause begins with one of these; a list goes on with a noun. */
const BEGINNERS = codes('VERB', 'AUX', 'PRON', 'SCONJ', 'ADV')
const VERBS = codes('VERB', 'AUX')
const SUBORDINATORS = codes('SCONJ')
const COORDINATORS = codes('CCONJ')

/** A shorter piece leans on its neighbour: "he said", "and left". */
const FEWEST_TOKENS = 4

/** Aligning, agreements and the timeline ask for the same sentences. */
const SPLIT = new WeakMap<Reading, (readonly Clause[] | undefined)[]>()

/** Splits a sentence of a reading into its clauses. Quotations are kept whole. */
export function splitClauses(reading: Reading, sentence: number): readonly Clause[] {
  const known = SPLIT.get(reading) ?? []
  if (known.length === 0) SPLIT.set(reading, known)
  const clauses = known[sentence] ?? findClauses(reading, sentence)
  known[sentence] = clauses
  return clauses
}

function findClauses(reading: Reading, sentence: number): Clause[] {
  const { firstToken, endToken } = reading.sentences[sentence]
  const openings = findOpenings(reading, sentence)
  const verbs = countVerbs(reading, firstToken, endToken)
  const hasVerb = (from: number, to: number) => verbs[to - firstToken] > verbs[from - firstToken]
  const cuts = [firstToken]
  let next = 0
  for (const opening of openings) {
    const last = cuts[cuts.length - 1]
    while (next < openings.length && openings[next] - opening < FEWEST_TOKENS) next++
    if (opening - last < FEWEST_TOKENS || endToken - opening < FEWEST_TOKENS) continue
    if (hasVerb(last, opening) && hasVerb(opening, openings[next] ?? endToken)) cuts.push(opening)
  }
  return cuts.map((first, index) => trimEdges(reading, first, cuts[index + 1] ?? endToken))
}

/** The tokens that a clause may begin with, in order. */
function findOpenings(reading: Reading, sentence: number): number[] {
  const { firstToken, endToken } = reading.sentences[sentence]
  const quotes = ofSentence(reading.quotes, sentence)
  const openings: number[] = []
  for (let i = firstToken + 1; i < endToken; i++) {
    if (!mayOpen(reading, i)) continue
    const at = reading.tokens.starts[i]
    if (!quotes.some(({ start, end }) => start < at && at <= end)) openings.push(i)
  }
  return openings
}

function mayOpen({ tokens: { starts, ends, lower, tags } }: Reading, i: number): boolean {
  if (DIVIDERS.has(lower[i - 1])) return starts[i] > ends[i - 1]
  if (SUBORDINATORS.has(tags[i])) return true
  if (!COORDINATORS.has(tags[i])) return false
  return BEGINNERS.has(tags[i + 1]) || BEGINNERS.has(tags[i + 2])
}

/** For each token from `first` on, how many verbs stand before it. */
function countVerbs({ tokens }: Reading, first: number, end: number): Uint32Array {
  const counts = new Uint32Array(end - first + 1)
  for (let i = first; i < end; i++)
    counts[i - first + 1] = counts[i - first] + (VERBS.has(tokens.tags[i]) ? 1 : 0)
  return counts
}

/** The clause without the marks and conjunctions at its edges. */
function trimEdges({ tokens }: Reading, from: number, to: number): Clause {
  const isMark = (i: number) => DIVIDERS.has(tokens.lower[i]) || CLOSING.has(tokens.lower[i])
  let firstToken = from
  let endToken = to
  while (
    firstToken < endToken - 1 &&
    (isMark(firstToken) || COORDINATORS.has(tokens.tags[firstToken]))
  )
    firstToken++
  while (endToken > firstToken + 1 && DIVIDERS.has(tokens.lower[endToken - 1])) endToken--
  return { start: tokens.starts[firstToken], end: tokens.ends[endToken - 1], firstToken, endToken }
}

const CLOSING: ReadonlySet<string> = new Set(['”', "''", ')', ']'])

function codes(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)))
}
