import type { Reading, Sentence } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'
import { baseForm } from './base-form.ts'

/** The stems around a value: near and rare ones weigh more. */
export type Context = {
  readonly weights: ReadonlyMap<string, number>
  /** Length of the weights as a vector. */
  readonly length: number
}

/** How telling each stem is in this story: rare stems tell more. */
export type Rarity = (term: string) => number

/** Words further off than this say little about a value: their weight is halved at each step. */
const HALF = 6

/** A comma or a semicolon counts as so many words. */
const MARK = 3

/** The content stems of a value's sentence, weighted by how near they stand to it. */
export function contextOf(
  { tokens }: Reading,
  sentence: Sentence,
  value: Span,
  rarity: Rarity,
): Context {
  const near = new Map<string, number>()
  const note = (token: number, distance: number) => {
    const word = tokens.lower[token]
    if (isFunctionWord(word)) return
    const term = baseForm(word)
    near.set(term, Math.max(near.get(term) ?? 0, 2 ** (-distance / HALF)))
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
  return toContext([...near].map(([term, weight]) => [term, weight * rarity(term)]))
}

export function toContext(entries: Iterable<readonly [string, number]>): Context {
  const weights = new Map(entries)
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return { weights, length: Math.sqrt(sum) }
}

function step(word: string): number {
  return word === ',' || word === ';' || word === '–' || word === '—' ? MARK : 1
}

/** Several kinds of differences ask for the same story. */
const MEASURED = new WeakMap<Story, Rarity>()

/** Counts in how many sentences of the story each stem stands. */
export function measureRarity(story: Story): Rarity {
  const rarity = MEASURED.get(story) ?? countStems(story)
  MEASURED.set(story, rarity)
  return rarity
}

function countStems({ readings }: Story): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const { tokens, sentences } of readings)
    for (const { firstToken, endToken } of sentences) {
      const seen = new Set<string>()
      for (let i = firstToken; i < endToken; i++)
        if (!isFunctionWord(tokens.lower[i])) seen.add(baseForm(tokens.lower[i]))
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
      total++
    }
  const most = Math.max(total, 100)
  return (term) => Math.log((most + 1) / ((counts.get(term) ?? 0) + 0.5))
}

/** How alike two contexts are, 0 to 1. */
export function compareContexts(a: Context, b: Context): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [term, weight] of small.weights) dot += weight * (large.weights.get(term) ?? 0)
  return dot === 0 ? 0 : dot / (a.length * b.length)
}
