import type { LocalAlignment } from '../../text/local-alignment.ts'
import { type Region, sentencesAround, type Utterance } from './utterances.ts'

/** What speaks for two utterances being one. */
export type LinkEvidence = {
  readonly speakers: 'same' | 'unknown' | 'different'
  /** How many words run alike, the weight of them, and how closely they follow each other. */
  readonly words: number
  readonly run: number
  readonly density: number
  /** The run's share of the sentences that it stands in, on the side where it is larger. */
  readonly containment: number
  /** How many telling words the run has. */
  readonly telling: number
  /** The words of the shorter utterance and of the longer. */
  readonly shorter: number
  readonly longer: number
  /** How many telling words the shorter has, where the longer has them all; else 0. */
  readonly taken: number
  /** Does either have a telling word that the other lacks? */
  readonly extra: boolean
  /** Do both begin with the words that they share? */
  readonly begins: boolean
  /** The weight of the telling words that stand around both. */
  readonly context: number
}

function weighLink(
  a: Utterance,
  b: Utterance,
  aligned: LocalAlignment,
  weights: Float64Array,
): LinkEvidence {
  const { aStart, aEnd, bStart, bEnd, matched, weight } = aligned
  const inA = new Set(a.words.slice(aStart, aEnd))
  const inB = new Set(b.words.slice(bStart, bEnd))
  const room = Math.min(
    sentenceWeight(a, { start: aStart, end: aEnd }, weights),
    sentenceWeight(b, { start: bStart, end: bEnd }, weights),
  )
  return {
    speakers: compareSpeakers(a, b),
    words: matched,
    run: weight,
    density: matched / Math.max(aEnd - aStart, bEnd - bStart),
    containment: weight / Math.max(room, 1e-9),
    telling: [...inA].filter((word) => inB.has(word) && a.content.has(word)).length,
    shorter: Math.min(a.words.length, b.words.length),
    longer: Math.max(a.words.length, b.words.length),
    taken: takenWhole(a, b),
    extra: !isSubset(a.content, b.content) || !isSubset(b.content, a.content),
    begins: aStart === 0 && bStart === 0,
    context: sharedContext(a, b, weights),
  }
}

/** The weight of the sentences of an utterance that a stretch touches. */
function sentenceWeight(utterance: Utterance, region: Region, weights: Float64Array): number {
  const { start, end } = sentencesAround(utterance, region)
  return utterance.words.slice(start, end).reduce((sum, word) => sum + weights[word], 0)
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
  return run >= 9 && (words >= 6 || words === shorter)
}

/** When two utterances are taken for one: the first rule that holds. */
const RULES: readonly Rule[] = [
  {
    rule: 'most of a sentence',
    holds: ({ speakers, words, run, density, containment, telling }) =>
      words >= (speakers === 'same' ? 3 : 4) &&
      telling >= 2 &&
      run >= 5.5 &&
      density >= 0.4 &&
      containment >= 0.5,
  },
  {
    rule: 'a phrase that stands whole in the other',
    holds: ({ speakers, words, shorter, telling, run, density }) =>
      words === shorter &&
      density === 1 &&
      (telling >= 2 || (words >= 3 && telling >= 1)) &&
      run >= (speakers === 'same' ? 3 : 4.5),
  },
  {
    rule: 'all telling words of a sentence by the same speaker',
    holds: ({ speakers, words, shorter, taken }) =>
      speakers === 'same' && taken >= 2 && words >= 4 && shorter >= 5,
  },
  {
    rule: 'the same telling words and no others',
    holds: ({ speakers, longer, telling, extra, run }) =>
      longer <= 4 && telling >= 1 && !extra && run >= (speakers === 'same' ? 2 : 4),
  },
  {
    rule: 'a word that stands in the other, in the same setting',
    holds: ({ speakers, words, shorter, telling, context }) =>
      speakers === 'same' && words === shorter && telling >= 1 && context >= 8,
  },
  {
    rule: 'the beginning of a phrase, in the same setting',
    holds: ({ speakers, longer, containment, telling, context, begins }) =>
      speakers === 'same' &&
      longer <= 4 &&
      begins &&
      telling >= 1 &&
      containment >= 0.5 &&
      context >= 6,
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
