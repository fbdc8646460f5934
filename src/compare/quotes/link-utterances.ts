import { alignLocally } from '../../text/local-alignment.ts'
import { ROUNDING, weighCommon } from '../common-weight.ts'
import { judgeLink, leastRun } from './judge-link.ts'
import type { Region, Utterances } from './utterances.ts'

/** Two utterances that say the same, in whole or in these stretches. */
export type Link = {
  readonly a: number
  readonly b: number
  readonly aRegion: Region
  readonly bRegion: Region
  /** How much the words that run alike tell. */
  readonly weight: number
}

/** What a changed and a missing word cost where two quotes are laid together. */
const COSTS = { replaced: 0.6, missing: 0.4 }

/** Finds the utterances that say the same. Only those that share a telling word are compared. */
export function linkUtterances(utterances: Utterances): Link[] {
  const links: Link[] = []
  const commonWeight = weighCommon(utterances.weights)
  const postings = new Map<number, number[]>()
  for (const [b, utterance] of utterances.list.entries()) {
    const keys = utterance.content.size > 0 ? utterance.content : new Set(utterance.words)
    for (const a of candidatesOf(keys, postings)) {
      const other = utterances.list[a]
      const common = commonWeight(other.words, utterance.words)
      if (common < leastRun(other, utterance) - ROUNDING) continue
      const link = linkPair(utterances, a, b)
      if (link) links.push(link)
    }
    for (const word of keys) {
      const holders = postings.get(word)
      if (holders) holders.push(b)
      else postings.set(word, [b])
    }
  }
  return links
}

/** The utterances that have one of the words, in order. */
function candidatesOf(
  words: Iterable<number>,
  postings: ReadonlyMap<number, readonly number[]>,
): Int32Array {
  const candidates = new Set<number>()
  for (const word of words) for (const a of postings.get(word) ?? []) candidates.add(a)
  return Int32Array.from(candidates).sort()
}

function linkPair({ list, weights }: Utterances, a: number, b: number): Link | null {
  const [first, second] = [list[a], list[b]]
  const aligned = alignLocally(first.words, second.words, weights, COSTS)
  if (!aligned) return null
  if (!judgeLink(first, second, aligned, weights)) return null
  return {
    a,
    b,
    aRegion: { start: aligned.aStart, end: aligned.aEnd },
    bRegion: { start: aligned.bStart, end: aligned.bEnd },
    weight: aligned.weight,
  }
}
