import type { Reading, Sentence } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'
import { baseForm } from './base-form.ts'

/** The stems around a value: near and rare ones weigh more. */
export type Context = {
  readonly weights: ReadonlyMap<string, number>
  /** The same by the numbers of the stems, in order. */
  readonly terms: Int32Array
  readonly values: Float64Array
  /** Length of the weights as a vector. */
  readonly length: number
}

/** How telling each stem is in this story: rare stems tell more. */
export type Rarity = {
  of(term: string): number
  /** A number under which contexts and frames of this story compare the term. */
  numberOf(term: string): number
}

/** Words further off than this say little about a value: their weight is halved at each step. */
const HALF = 6

/** A comma or a semicolon counts as so many words. */
const MARK = 3

/** The content stems of a value's sentence, weighted by how near they stand to it. */
export function contextOf(
  reading: Reading,
  sentence: Sentence,
  value: Span,
  rarity: Rarity,
): Context {
  return toContext(weighAround(reading, sentence, value, rarity), rarity)
}

export type Weighted = readonly [term: string, weight: number]

export function weighAround(
  { tokens }: Reading,
  sentence: Sentence,
  value: Span,
  rarity: Rarity,
): Weighted[] {
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
  return Array.from(near, ([term, weight]) => [term, weight * rarity.of(term)])
}

export function toContext(entries: readonly Weighted[], { numberOf }: Rarity): Context {
  const weights = new Map(entries)
  const terms = new Int32Array(weights.size)
  const values = new Float64Array(weights.size)
  let sum = 0
  let count = 0
  for (const [term, weight] of weights) {
    const number = numberOf(term)
    let place = count++
    for (; place > 0 && terms[place - 1] > number; place--) {
      terms[place] = terms[place - 1]
      values[place] = values[place - 1]
    }
    terms[place] = number
    values[place] = weight
    sum += weight * weight
  }
  return { weights, terms, values, length: Math.sqrt(sum) }
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

function countStems({ readings, hasGuest }: Story): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const { tokens, sentences } of hasGuest ? readings.slice(0, -1) : readings)
    for (const { firstToken, endToken } of sentences) {
      const seen = new Set<string>()
      for (let i = firstToken; i < endToken; i++)
        if (!isFunctionWord(tokens.lower[i])) seen.add(baseForm(tokens.lower[i]))
      for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
      total++
    }
  const most = Math.max(total, 100)
  const numbers = new Map<string, number>()
  return {
    of: (term) => Math.log((most + 1) / ((counts.get(term) ?? 0) + 0.5)),
    numberOf(term) {
      const number = numbers.get(term) ?? numbers.size
      if (number === numbers.size) numbers.set(term, number)
      return number
    },
  }
}

/** How alike two contexts are, 0 to 1. */
export function compareContexts(a: Context, b: Context): number {
  const { terms: x, values: p } = a
  const { terms: y, values: q } = b
  let dot = 0
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else dot += p[i++] * q[k++]
  }
  return dot === 0 ? 0 : dot / (a.length * b.length)
}
