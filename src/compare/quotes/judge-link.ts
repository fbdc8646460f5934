import type { LocalAlignment } from '../../text/local-alignment.ts'
import type { Utterance } from './utterances.ts'

/** What speaks for two utterances being one, all from 0 up. */
export type LinkEvidence = {
  readonly speakers: 'same' | 'unknown' | 'different'
  /** The weight of the words that run alike, and its share of the shorter utterance. */
  readonly run: number
  readonly containment: number
  /** The weight of the telling words that both have, in any order, and its share. */
  readonly shared: number
  readonly sharedCount: number
  readonly sharedPart: number
  /** The weight of the telling words around both. */
  readonly context: number
  readonly inOneArticle: boolean
}

export function weighLink(
  a: Utterance,
  b: Utterance,
  aligned: LocalAlignment,
  weights: Float64Array,
): LinkEvidence {
  const sum = (words: Iterable<number>) => {
    let total = 0
    for (const word of words) total += weights[word]
    return total
  }
  const both = [...a.content].filter((word) => b.content.has(word))
  const shared = sum(both)
  const around = [...a.context].filter((word) => b.context.has(word))
  const crossed = [
    ...[...a.content].filter((word) => b.context.has(word)),
    ...[...a.context].filter((word) => b.content.has(word)),
  ]
  return {
    speakers: compareSpeakers(a, b),
    run: aligned.weight,
    containment: aligned.weight / Math.max(Math.min(a.weight, b.weight), 1e-9),
    shared,
    sharedCount: both.length,
    sharedPart: shared / Math.max(Math.min(sum(a.content), sum(b.content)), 1e-9),
    context: sum(around) + sum(crossed),
    inOneArticle: b.places.every((place) => place.reading === a.places[0].reading),
  }
}

function compareSpeakers(a: Utterance, b: Utterance): LinkEvidence['speakers'] {
  if (!a.speaker || !b.speaker) return 'unknown'
  if (a.speaker.key === b.speaker.key) return 'same'
  return a.speaker.entity !== null && b.speaker.entity !== null ? 'different' : 'unknown'
}

type Rule = { readonly rule: string; holds(evidence: LinkEvidence): boolean }

/** When two utterances are taken for one: the first rule that holds. */
const RULES: readonly Rule[] = [
  {
    rule: 'long runs of the same words',
    holds: ({ run, containment, speakers }) =>
      speakers === 'different'
        ? run >= 15 && containment >= 0.8
        : run >= 12 || (run >= 8 && containment >= 0.5),
  },
  {
    rule: 'a short quote stands whole in the other',
    holds: ({ run, containment, speakers }) =>
      containment >= 0.9 && run >= (speakers === 'same' ? 3 : speakers === 'unknown' ? 5 : 99),
  },
  {
    rule: 'the same speaker with most of the same words',
    holds: ({ speakers, run, containment, sharedPart, sharedCount }) =>
      speakers === 'same' &&
      ((run >= 5 && containment >= 0.5) || (sharedCount >= 2 && sharedPart >= 0.5)),
  },
]

/** Are these two one utterance? */
export function judgeLink(
  a: Utterance,
  b: Utterance,
  aligned: LocalAlignment,
  weights: Float64Array,
): string | null {
  const evidence = weighLink(a, b, aligned, weights)
  return RULES.find(({ holds }) => holds(evidence))?.rule ?? null
}
