import { type Entry, FULL_NAME, NAME, NUMBER } from '../window/entry.ts'
import type { Vocabulary } from '../window/vocabulary.ts'

/** What speaks for two articles telling one event, in the order of the weights. */
export const FEATURES = [
  'all terms',
  'all terms, root',
  'names',
  'other words',
  'full names',
  'numbers',
  'copied wording',
  'rarest shared term',
  'both dated',
  'days apart',
] as const

/** Shared weight of a term at which it counts full: a name of the headline that few have. */
const RAREST = 200
/** Days apart at which the count of days is full: beyond a year all are alike. */
const LONGEST_GAP = Math.log(400)

/** An article laid out for fast comparing with many: what it has of each term. */
export type Probe = {
  set(entry: Entry): void
  measure(other: Entry, features: Float64Array): void
}

export function createProbe(vocabulary: Vocabulary): Probe {
  let weights = new Float64Array(0)
  let kinds = new Uint8Array(0)
  let entry: Entry | null = null
  const own = new Float64Array(4)
  const norms = new Float64Array(4)
  const dots = new Float64Array(4)
  const copies = new Set<number>()

  const clear = () => {
    for (const term of entry?.terms ?? []) weights[term] = 0
  }
  const grow = () => {
    if (vocabulary.size() <= weights.length) return
    weights = new Float64Array(vocabulary.size() * 2)
    kinds = new Uint8Array(vocabulary.size() * 2)
  }
  return {
    set(next) {
      clear()
      grow()
      entry = next
      own.fill(0)
      for (let i = 0; i < next.terms.length; i++) {
        const term = next.terms[i]
        weights[term] = next.weights[i]
        kinds[term] = next.kinds[i]
        own[next.kinds[i]] += (next.weights[i] * vocabulary.rarity(term)) ** 2
      }
      copies.clear()
      for (const hash of next.copy) copies.add(hash)
    },
    measure(other, features) {
      norms.fill(0)
      dots.fill(0)
      let rarest = 0
      for (let i = 0; i < other.terms.length; i++) {
        const term = other.terms[i]
        const kind = other.kinds[i]
        const rarity = vocabulary.rarity(term)
        const weight = other.weights[i] * rarity
        norms[kind] += weight * weight
        const mine = weights[term]
        if (mine === 0) continue
        const shared = weight * mine * rarity
        dots[kind === NAME && kinds[term] !== NAME ? 0 : kind] += shared
        if (shared > rarest && kind < FULL_NAME) rarest = shared
      }
      const whole = ratio(dots[0] + dots[1], own[0] + own[1], norms[0] + norms[1])
      features[0] = whole
      features[1] = Math.sqrt(whole)
      features[2] = ratio(dots[NAME], own[NAME], norms[NAME])
      features[3] = ratio(dots[0], own[0], norms[0])
      features[4] = ratio(dots[FULL_NAME], own[FULL_NAME], norms[FULL_NAME])
      features[5] = ratio(dots[NUMBER], own[NUMBER], norms[NUMBER])
      features[6] = other.copy.filter((hash) => copies.has(hash)).length / 32
      features[7] = rarest / RAREST
      const dated = entry !== null && entry.day !== null && other.day !== null
      features[8] = dated ? 1 : 0
      features[9] = dated ? gap(entry?.day ?? 0, other.day ?? 0) : 0
    },
  }
}

function ratio(dot: number, a: number, b: number): number {
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0
}

function gap(a: number, b: number): number {
  return Math.min(1, Math.log1p(Math.abs(a - b)) / LONGEST_GAP)
}
