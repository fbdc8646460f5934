import type { Hedge } from '../../../model/reading.ts'
import { follows, type Terms, wordAt } from '../terms/terms.ts'

/** Words that soften or bound a number, as they stand before it. */
const HEDGES: readonly (readonly [string, Hedge])[] = [
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['in excess of', 'more-than'],
  ['well over', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['exceeding', 'more-than'],
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as few as', 'at-least'],
  ['up to', 'at-most'],
  ['at most', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['just under', 'nearly'],
  ['just over', 'more-than'],
  ['just short of', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['approx', 'about'],
  ['at least about', 'at-least'],
]

const LONGEST = 3
const BY_LAST_WORD = indexByLastWord()

export const HEDGE_VOCABULARY: readonly string[] = [
  ...new Set(HEDGES.flatMap(([phrase]) => phrase.split(' '))),
  'control',
]

/** The hedge that ends right before a term and where it begins; null where there is none. */
export function hedgeBefore(terms: Terms, i: number): { start: number; hedge: Hedge } | null {
  if (!follows(terms, i)) return null
  const phrases = BY_LAST_WORD.get(wordAt(terms, i - 1))
  const found = phrases?.find(({ words }) => endsAt(terms, i, words))
  return found ? { start: i - found.words.length, hedge: found.hedge } : null
}

function endsAt(terms: Terms, i: number, words: readonly string[]): boolean {
  const start = i - words.length
  if (start < 0) return false
  for (const [k, word] of words.entries())
    if (wordAt(terms, start + k) !== word || (k > 0 && !follows(terms, start + k))) return false
  return true
}

type Phrase = { readonly words: readonly string[]; readonly hedge: Hedge }

/** Hedges by their last word, the longest first. */
function indexByLastWord(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (let length = LONGEST; length >= 1; length--)
    for (const [phrase, hedge] of HEDGES) {
      const words = phrase.split(' ')
      const last = words.at(-1) ?? ''
      if (words.length === length) index.set(last, [...(index.get(last) ?? []), { words, hedge }])
    }
  return index
}
