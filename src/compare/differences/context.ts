import type { Reading, Sentence } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'

/** The stems around a value and how near they stand, 0 to 1. */
export type Context = ReadonlyMap<string, number>

/** How telling each stem is in this story: rare stems tell more. */
export type Rarity = (term: string) => number

/** Words further off than this say little about a value: their weight is halved at each step. */
const HALF = 6

/** A comma or a semicolon counts as so many words. */
const MARK = 3

/** The content stems of a value's sentence, weighted by how near they stand to it. */
export function contextOf({ tokens }: Reading, sentence: Sentence, value: Span): Context {
  const context = new Map<string, number>()
  const note = (token: number, distance: number) => {
    const word = tokens.lower[token]
    if (isFunctionWord(word)) return
    const term = stem(word)
    context.set(term, Math.max(context.get(term) ?? 0, 2 ** (-distance / HALF)))
  }
  const { firstToken, endToken } = sentence
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= value.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < value.end) next++
  for (let i = first - 1, distance = 0; i >= firstToken; i--) {
    distance += step(tokens.lower[i])
    note(i, distance)
  }
  for (let i = next, distance = 0; i < endToken; i++) {
    distance += step(tokens.lower[i])
    note(i, distance)
  }
  return context
}

function step(word: string): number {
  return word === ',' || word === ';' || word === '–' || word === '—' ? MARK : 1
}

/** Counts in how many sentences of the story each stem stands. */
export function measureRarity({ readings }: Story): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const { tokens, sentences } of readings)
    for (const { firstToken, endToken } of sentences) {
      const seen = new Set<string>()
      for (let i = firstToken; i < endToken; i++)
        if (!isFunctionWord(tokens.lower[i])) seen.add(stem(tokens.lower[i]))
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
      total++
    }
  const most = Math.max(total, 100)
  return (term) => Math.log((most + 1) / ((counts.get(term) ?? 0) + 0.5))
}

/** How alike two contexts are, 0 to 1, and the stems that they share, the most telling first. */
export function compareContexts(
  a: Context,
  b: Context,
  rarity: Rarity,
): { likeness: number; shared: string[] } {
  let dot = 0
  const shared: [string, number][] = []
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const [term, weight] of small) {
    const other = large.get(term)
    if (other === undefined) continue
    const worth = weight * other * rarity(term) ** 2
    dot += worth
    shared.push([term, worth])
  }
  const likeness = dot === 0 ? 0 : dot / (lengthOf(a, rarity) * lengthOf(b, rarity))
  shared.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  return { likeness, shared: shared.map(([term]) => term) }
}

function lengthOf(context: Context, rarity: Rarity): number {
  let sum = 0
  for (const [term, weight] of context) sum += (weight * rarity(term)) ** 2
  return Math.sqrt(sum)
}
