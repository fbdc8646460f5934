import type { LocalAlignment } from '../../text/local-alignment.ts'
import { type Region, sentencesAround, type Utterance } from './utterances.ts'

/** What speaks for two utterances being one. The functions are what few pairs are asked for. */
export type LinkEvidence = {
  readonly speakers: 'same' | 'unknown' | 'different'
  /** How many words run alike, the weight of them, and how closely they follow each other. */
  readonly words: number
  readonly run: number
  readonly density: number
  /** The run's share of the sentences that it stands in, on the side where it is larger. */
  containment(): number
  /** How many telling words the run has. */
  telling(): number
  /** The words of the shorter utterance and of the longer. */
  readonly shorter: number
  readonly longer: number
  /** How many telling words the one with fewer has, if the other has them all. */
  taken(): number
  /** Does either have a telling word that the other lacks? */
  extra(): boolean
  /** Do both begin with the words that they share? */
  readonly begins: boolean
  /** The weight of the telling words that stand around both. */
  context(): number
}

function weighLink(
  a: Utterance,
  b: Utterance,
  aligned: LocalAlignment,
  weights: Float64Array,
): LinkEvidence {
  const { aStart, aEnd, bStart, bEnd, matched, weight } = aligned
  return {
    speakers: compareSpeakers(a, b),
    words: matched,
    run: weight,
    density: matched / Math.max(aEnd - aStart, bEnd - bStart),
    shorter: Math.min(a.words.length, b.words.length),
    longer: Math.max(a.words.length, b.words.length),
    begins: aStart === 0 && bStart === 0,
    containment() {
      const room = Math.min(
        sentenceWeight(a, { start: aStart, end: aEnd }, weights),
        sentenceWeight(b, { start: bStart, end: bEnd }, weights),
      )
      return weight / Math.max(room, 1e-9)
    },
    telling: () => countTelling(a, b, aligned),
    taken: () => takenWhole(a, b),
    extra: () => !isSubset(a.content, b.content) || !isSubset(b.content, a.content),
    context: () => sharedContext(a, b, weights),
  }
}

/** The weight of the sentences of an utterance that a stretch touches. */
function sentenceWeight(utterance: Utterance, region: Region, weights: Float64Array): number {
  const { start, end } = sentencesAround(utterance, region)
  let sum = 0
  for (let i = start; i < end; i++) sum += weights[utterance.words[i]]
  return sum
}

function countTelling(
  a: Utterance,
  b: Utterance,
  { aStart, aEnd, bStart, bEnd }: LocalAlignment,
): number {
  let count = 0
  for (const word of a.content)
    if (stands(word, a.words, aStart, aEnd) && stands(word, b.words, bStart, bEnd)) count++
  return count
}

function stands(word: number, words: Int32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (words[i] === word) return true
  return false
}

function takenWhole(a: Utterance, b: Utterance): number {
  const [short, long] = a.content.size < b.content.size ? [a, b] : [b, a]
  return isSubset(short.content, long.content) ? short.content.size : 0
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  for (const word of part) if (!whole.has(word)) return false
  return true
}

function sharedContext(a: Utterance, b: Utterance, weights: Float64Array): number {
  let sum = 0
  for (const word of a.context) if (b.context.has(word) || b.content.has(word)) sum += weights[word]
  for (const word of a.content) if (b.context.has(word)) sum += weights[word]
  return sum
}

function compareSpeakers(a: Utterance, b: Utterance): LinkEvidence['speakers'] {
  if (!a.speaker || !b.speaker) return 'unknown'
  if (a.speaker.key === b.speaker.key) return 'same'
  return a.speaker.entity !== null && b.speaker.entity !== null ? 'different' : 'unknown'
}

type Rule = { readonly rule: string; holds(evidence: LinkEvidence): boolean }

/** So many of the same words, and so rare, are one utterance, whoever is said to have spoken them. */
function isSure({ run, words, shorter }: LinkEvidence): boolean {
  return run >= SURE && (words >= 6 || words === shorter)
}

const SURE = 9

/** No rule joins words of unknown speakers whose run weighs less. */
const FEWEST = 4

/** What the run of two utterances must weigh at least for them to be one. */
export function leastRun(a: Utterance, b: Utterance): number {
  const speakers = compareSpeakers(a, b)
  return speakers === 'different' ? SURE : speakers === 'unknown' ? FEWEST : 0
}

/** When two utterances are taken for one: the first rule that holds. What is costly comes last. */
const RULES: readonly Rule[] = [
  {
    rule: 'most of a sentence',
    holds: (link) =>
      link.words >= (link.speakers === 'same' ? 3 : 4) &&
      link.run >= 5.5 &&
      link.density >= 0.4 &&
      link.telling() >= 2 &&
      link.containment() >= 0.5,
  },
  {
    rule: 'a phrase that stands whole in the other',
    holds: (link) =>
      link.words === link.shorter &&
      link.density === 1 &&
      link.run >= (link.speakers === 'same' ? 3 : 4.5) &&
      link.telling() >= (link.words >= 3 ? 1 : 2),
  },
  {
    rule: 'all telling words of a sentence by the same speaker',
    holds: (link) =>
      link.speakers === 'same' && link.words >= 4 && link.shorter >= 5 && link.taken() >= 2,
  },
  {
    rule: 'the same telling words and no others',
    holds: (link) =>
      link.longer <= 4 &&
      link.run >= (link.speakers === 'same' ? 2 : FEWEST) &&
      link.telling() >= 1 &&
      !link.extra(),
  },
  {
    rule: 'a word that stands in the other, in the same setting',
    holds: (link) =>
      link.speakers === 'same' &&
      link.words === link.shorter &&
      link.telling() >= 1 &&
      link.context() >= 8,
  },
  {
    rule: 'the beginning of a phrase, in the same setting',
    holds: (link) =>
      link.speakers === 'same' &&
      link.longer <= 4 &&
      link.begins &&
      link.telling() >= 1 &&
      link.containment() >= 0.5 &&
      link.context() >= 6,
  },
]

/** Why two utterances are one; null where they are not. */
export function judgeLink(
  a: Utterance,
  b: Utterance,
  aligned: LocalAlignment,
  weights: Float64Array,
): string | null {
  const evidence = weighLink(a, b, aligned, weights)
  if (evidence.speakers === 'different' && !isSure(evidence)) return null
  return RULES.find(({ holds }) => holds(evidence))?.rule ?? null
}
