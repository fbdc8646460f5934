import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'

/** How often a word was outside names, and in the names of people, organisations and places. */
const KINDS = 4
/** A word seen more often than this with one label is no surer. */
const OFTEN = 3

/**
 * What each capitalised word was taken for elsewhere in the text: "Reyes" alone is a person where
 * "Ana Reyes" is one. Zero for a word that stands nowhere else; else the commonest label (1 for
 * outside) and whether it stood there often and nearly always.
 */
export function findHints(forms: Forms, labels: Uint8Array): Uint8Array {
  const { first, flags, count } = forms
  const seen = new Uint16Array(count * KINDS)
  for (let i = 0; i < count; i++) {
    if (!isCapital(flags, i)) continue
    const at = first[i] * KINDS + kindOf(labels, i)
    seen[at] = seen[at] + weightOf(labels, i)
  }
  const hints = new Uint8Array(count)
  for (let i = 0; i < count; i++)
    if (isCapital(flags, i))
      hints[i] = hintOf(seen, first[i], kindOf(labels, i), weightOf(labels, i))
  return hints
}

/** The hint of the other places: the place itself does not count. */
function hintOf(seen: Uint16Array, word: number, own: number, weight: number): number {
  let [sum, best, most] = [0, 0, 0]
  for (let kind = 0; kind < KINDS; kind++) {
    const times = seen[word * KINDS + kind] - (kind === own ? weight : 0)
    sum += times
    if (times > most) {
      most = times
      best = kind
    }
  }
  if (sum === 0) return 0
  const sure = most >= sum * 0.8 ? 1 : 0
  const often = most >= OFTEN ? 1 : 0
  return 1 + best + 4 * (sure + 2 * often)
}

function kindOf(labels: Uint8Array, i: number): number {
  return (labels[i] + 1) >> 1
}

/** A word in a longer name is told more surely than one that stands alone. */
function weightOf(labels: Uint8Array, i: number): number {
  const label = labels[i]
  if (label === 0) return 1
  const goes = labels[i + 1]
  return label % 2 === 0 || (goes > 0 && goes % 2 === 0) ? 2 : 1
}

function isCapital(flags: Uint8Array, i: number): boolean {
  return (flags[i] & (CAPITAL | HAS_LETTER)) === (CAPITAL | HAS_LETTER)
}
