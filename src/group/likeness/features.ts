import { type Entry, FULL_NAME, NAME, NUMBER, WORD } from '../window/entry.ts'
import type { Vocabulary } from '../window/vocabulary.ts'

/** What speaks for two articles telling one event, in the order of the weights. */
export const FEATURES = [
  'all terms',
  'all terms, root',
  'names',
  'other words',
  'full names',
  'numbers',
  'rarest shared term',
  'evidence of names',
  'evidence of words',
  'evidence of numbers',
  'own names missed',
  'its names missed',
  'both dated',
  'days apart',
  'a day or more',
  'a week or more',
] as const

/** Shared weight of a term at which it counts full: a name of the headline that few have. */
const RAREST = 200
/** Rarity of words that half of an event's look-alikes have as well: only what is beyond it counts. */
const USUAL = 2
/** Days apart at which the count of days is full: beyond a year all are alike. */
const LONGEST_GAP = Math.log(400)

/** An article laid out for fast comparing with many: what it has of each term. */
export type Probe = {
  set(entry: Entry): void
  measure(other: Entry, features: Float64Array): void
}

/** Days after which a new report is hardly of the same event, unless all else says so. */
const WEEK = 7

const KINDS = 4

export function createProbe(vocabulary: Vocabulary): Probe {
  let weights = new Float64Array(0)
  let kinds = new Uint8Array(0)
  let entry: Entry | null = null
  const own = new Float64Array(KINDS)
  const norms = new Float64Array(KINDS)
  const dots = new Float64Array(KINDS)
  const evidence = new Float64Array(KINDS)
  let ownNames = 0

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
      ownNames = 0
      for (let i = 0; i < next.terms.length; i++) {
        const term = next.terms[i]
        weights[term] = next.weights[i]
        kinds[term] = next.kinds[i]
        const weight = next.weights[i] * vocabulary.rarity(term)
        own[next.kinds[i]] += weight * weight
        if (next.kinds[i] === NAME) ownNames += weight
      }
    },
    measure(other, features) {
      norms.fill(0)
      dots.fill(0)
      evidence.fill(0)
      let rarest = 0
      let names = 0
      let sharedOwn = 0
      let sharedTheirs = 0
      for (let i = 0; i < other.terms.length; i++) {
        const term = other.terms[i]
        const kind = other.kinds[i]
        const rarity = vocabulary.rarity(term)
        const weight = other.weights[i] * rarity
        norms[kind] += weight * weight
        if (kind === NAME) names += weight
        const mine = weights[term]
        if (mine === 0) continue
        const shared = weight * mine * rarity
        if (kind === NAME) sharedTheirs += weight
        if (kinds[term] === NAME) sharedOwn += mine * rarity
        const joint = kind === NAME && kinds[term] !== NAME ? WORD : kind
        dots[joint] += shared
        if (rarity > USUAL) evidence[joint] += rarity - USUAL
        if (shared > rarest && kind < FULL_NAME) rarest = shared
      }
      const whole = ratio(dots[WORD] + dots[NAME], own[WORD] + own[NAME], norms[WORD] + norms[NAME])
      features[0] = whole
      features[1] = Math.sqrt(whole)
      // Where one prints no names, as in scripts without capitals, all its words stand for them.
      const hasNames = ownNames > 0 && names > 0
      features[2] = hasNames ? ratio(dots[NAME], own[NAME], norms[NAME]) : whole
      features[3] = ratio(dots[WORD], own[WORD], norms[WORD])
      features[4] = ratio(dots[FULL_NAME], own[FULL_NAME], norms[FULL_NAME])
      features[5] = ratio(dots[NUMBER], own[NUMBER], norms[NUMBER])
      features[6] = rarest / RAREST
      features[7] = Math.log1p(evidence[NAME] + evidence[FULL_NAME])
      features[8] = Math.log1p(evidence[WORD])
      features[9] = Math.log1p(evidence[NUMBER])
      features[10] = 1 - (hasNames ? sharedOwn / ownNames : Math.sqrt(whole))
      features[11] = 1 - (hasNames ? sharedTheirs / names : Math.sqrt(whole))
      const dated = entry !== null && entry.day !== null && other.day !== null
      const days = dated ? Math.abs((entry?.day ?? 0) - (other.day ?? 0)) : 0
      features[12] = dated ? 1 : 0
      features[13] = Math.min(1, Math.log1p(days) / LONGEST_GAP)
      features[14] = Math.min(1, days)
      features[15] = Math.min(1, days / WEEK)
    },
  }
}

function ratio(dot: number, a: number, b: number): number {
  return a > 0 && b > 0 ? dot / Math.sqrt(a * b) : 0
}
