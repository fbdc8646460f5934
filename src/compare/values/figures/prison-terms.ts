import type { Quantity, Reading } from '../../../model/reading.ts'

/** The thing that terms of prison are of. */
export const TERM = 'prison term'

/** What follows or goes before a term of prison. */
const PRISON: ReadonlySet<string> = new Set(
  'prison jail imprisonment custody bars detention probation sentence'.split(' '),
)
const PUNISHED: ReadonlySet<string> = new Set(
  'sentenced jailed imprisoned serve serving'.split(' '),
)
const NEAR_PRISON = 3

/** "six years in prison", "must serve six years", "a six-year sentence" */
export function isTerm(
  { tokens, sentences }: Reading,
  { kind, sentence, start, end }: Quantity,
): boolean {
  if (kind !== 'duration') return false
  const { firstToken, endToken } = sentences[sentence]
  let next = firstToken
  while (next < endToken && tokens.starts[next] < end) next++
  let first = firstToken
  while (first < next && tokens.ends[first] <= start) first++
  const has = (words: ReadonlySet<string>, from: number, to: number) =>
    tokens.lower.slice(Math.max(from, firstToken), Math.min(to, endToken)).some((w) => words.has(w))
  return has(PRISON, next, next + NEAR_PRISON) || has(PUNISHED, first - NEAR_PRISON, first)
}
