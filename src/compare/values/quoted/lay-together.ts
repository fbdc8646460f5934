import { diffWords, type WordEdit } from '../../../text/diff-words.ts'
import { alignLocally } from '../../../text/local-alignment.ts'
import { isFunctionWord } from '../../function-words.ts'
import type { Printing, Wording } from './printings.ts'

/** What a changed and a missing word cost where two sentences are laid together. */
const COSTS = { replaced: 0.4, missing: 0.2 }
const FUNCTION_WEIGHT = 0.6

/** Two wordings laid together, and how many words of all and of the telling ones are the same. */
type Laid = {
  readonly edits: readonly WordEdit[]
  readonly same: number
  readonly telling: number
}

/** Wordings already laid together: many articles print one and the same. */
const LAID = new WeakMap<Wording, Map<Wording, Laid>>()

export function layTogether({ words: a }: Printing, { words: b }: Printing): Laid {
  const ofOne = LAID.get(a) ?? new Map<Wording, Laid>()
  if (ofOne.size === 0) LAID.set(a, ofOne)
  const known = ofOne.get(b)
  if (known) return known
  const edits = diffWordings(a, b)
  const same = edits
    .filter(({ kind }) => kind === 'same')
    .flatMap(({ aStart, aEnd }) => a.slice(aStart, aEnd))
  const laid = { edits, same: same.length, telling: same.filter(isTelling).length }
  ofOne.set(b, laid)
  return laid
}

/** The edits between two wordings, laid together where they run alike most closely. */
function diffWordings(a: Wording, b: Wording): WordEdit[] {
  const numbers = new Map<string, number>()
  const weights: number[] = []
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, weights.length)
    weights.push(isFunctionWord(word) ? FUNCTION_WEIGHT : 1)
    return weights.length - 1
  }
  const [one, other] = [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
  const found = alignLocally(one, other, Float64Array.from(weights), COSTS)
  if (!found) return diffWords(a, b)
  const { aStart, aEnd, bStart, bEnd } = found
  const inner = diffWords(a.slice(aStart, aEnd), b.slice(bStart, bEnd))
  return [
    ...outer(a, b, 0, aStart, 0, bStart),
    ...inner.map((edit) => shift(edit, aStart, bStart)),
    ...outer(a, b, aEnd, a.length, bEnd, b.length),
  ]
}

function shift({ kind, aStart, aEnd, bStart, bEnd }: WordEdit, a: number, b: number): WordEdit {
  return { kind, aStart: aStart + a, aEnd: aEnd + a, bStart: bStart + b, bEnd: bEnd + b }
}

/** Beyond the stretch a word or two may still be the same; longer rests are no part of it. */
const LONGEST_REST = 5

function outer(
  a: Wording,
  b: Wording,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
): WordEdit[] {
  if (aStart === aEnd && bStart === bEnd) return []
  if (Math.max(aEnd - aStart, bEnd - bStart) <= LONGEST_REST)
    return diffWords(a.slice(aStart, aEnd), b.slice(bStart, bEnd)).map((edit) =>
      shift(edit, aStart, bStart),
    )
  const kind = aStart === aEnd ? 'added' : bStart === bEnd ? 'dropped' : 'replaced'
  return [{ kind, aStart, aEnd, bStart, bEnd }]
}

/** "we've" tells as little as "we". */
function isTelling(word: string): boolean {
  return !isFunctionWord(word) && !isFunctionWord(word.split("'")[0])
}
