import { type Reading, TAGS, type Tag } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/** The tokens of a name with the words that only tell who it is: its title, its job. */
export type Designation = { readonly firstToken: number; readonly endToken: number }

const BEFORE = codes('NOUN', 'PROPN', 'ADJ')
const VERBS = codes('VERB', 'AUX')
const DETERMINERS = codes('DET')

/** An aside of more words tells more than a job. */
const LONGEST_ASIDE = 10

/** "Harbour master Ana Lund", "Ana Lund, the head of the harbour office," */
export function designationAt(
  { tokens, sentences }: Reading,
  sentence: number,
  { start, end }: Span,
): Designation {
  const { firstToken, endToken } = sentences[sentence]
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < end) next++
  while (first > firstToken && BEFORE.has(tokens.tags[first - 1])) first--
  return {
    firstToken: startOfAside(tokens, first, firstToken),
    endToken: endOfAside(tokens, next, endToken),
  }
}

/** Past ", the head of the harbour office"; the same token where no such aside follows. */
function endOfAside({ lower, tags }: Reading['tokens'], from: number, end: number): number {
  if (lower[from] !== ',') return from
  for (let i = from + 1; i < end && i - from <= LONGEST_ASIDE; i++) {
    if (VERBS.has(tags[i])) return from
    if (lower[i] === ',' || lower[i] === '.') return i
  }
  return from
}

/** The "the" of "the head of the harbour office, Ana Lund"; the same token where no such aside is. */
function startOfAside({ lower, tags }: Reading['tokens'], from: number, first: number): number {
  if (lower[from - 1] !== ',') return from
  for (let i = from - 2; i >= first && from - i <= LONGEST_ASIDE; i--) {
    if (VERBS.has(tags[i])) return from
    if (i === first || lower[i - 1] === ',') return DETERMINERS.has(tags[i]) ? i : from
  }
  return from
}

function codes(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)))
}
