import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/** Words of which each names another one of its kind: what is told of one is not told of the others. */
const CONTRASTS: readonly ReadonlySet<string>[] = `
first second third fourth fifth
north south east west northern southern eastern western
small large
upper lower
men women
boys girls
house senate
home away
gross net
rose fell gained lost up down
whole half
open close opened closed
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')))

type Told = { readonly sentence: number } & (Span | { readonly span: Span })

/** Do the words by two values tell of two that are told apart so: "the first round", "the second"? */
export function areContrasted(one: Reading, a: Told, other: Reading, b: Told): boolean {
  const [near, nearOther] = [contrastingBy(one, a), contrastingBy(other, b)]
  if (near.length === 0 || nearOther.length === 0) return false
  return CONTRASTS.some((contrast) => {
    const [mine, theirs] = [near, nearOther].map((words) =>
      words.filter((word) => contrast.has(word)),
    )
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
  })
}

const CONTRASTING: ReadonlySet<string> = new Set(CONTRASTS.flatMap((contrast) => [...contrast]))

/** So many words on either side. */
const NEAR = 6

/** Words already looked up: a value is held against many. */
const KNOWN = new WeakMap<Told, readonly string[]>()

function contrastingBy(reading: Reading, told: Told): readonly string[] {
  const known = KNOWN.get(told)
  if (known) return known
  const found = wordsBy(reading, told).filter((word) => CONTRASTING.has(word))
  KNOWN.set(told, found)
  return found
}

function wordsBy({ tokens, sentences }: Reading, told: Told): readonly string[] {
  const { firstToken, endToken } = sentences[told.sentence]
  const { start, end } = 'span' in told ? told.span : told
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < end) next++
  return tokens.lower.slice(Math.max(firstToken, first - NEAR), Math.min(endToken, next + NEAR))
}
