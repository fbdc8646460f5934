import type { Hedge } from '../../../model/reading.ts'
import { follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'

/** Words that soften or bound a number, as they stand before it. */
const BEFORE: readonly (readonly [string, Hedge])[] = [
  ['more than', 'more-than'],
  ['well over', 'more-than'],
  ['just over', 'more-than'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['in excess of', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['exceeding', 'more-than'],
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['as few as', 'at-least'],
  ['as little as', 'at-least'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
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
  ['just short of', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['somewhere around', 'about'],
]

/** The same behind a number. */
const BEHIND: readonly (readonly [string, Hedge])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['or less', 'at-most'],
  ['or fewer', 'at-most'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
]

/** Words that take "over", "about" and the like to themselves: "control over two towns". */
const TAKERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'over',
    wordSet(`control power authority concern concerns dispute disputes war conflict fight battle anger fear
      fears rule sovereignty victory win debate row talks outrage influence jurisdiction worry worries
      presided clash clashed clashes tension tensions lawsuit charged questioned criticised criticized`),
  ],
  [
    'about',
    wordSet(`talk talks talked talking speak speaks spoke speaking think thinks thought know knows knew ask
      asked asking worried worry concern concerns question questions information details tell told story
      stories complained doubts warned asks learn learned heard hear wrote write`),
  ],
  ['under', wordSet('buried trapped came come comes fell placed put live lived')],
  [
    'around',
    wordSet('built gathered centred centered revolve revolves turned turn spread scattered'),
  ],
])

const LONGEST = 3
const BY_LAST_WORD = indexByLastWord()

export const HEDGE_VOCABULARY: readonly string[] = [
  ...[...BEFORE, ...BEHIND].flatMap(([phrase]) => phrase.split(' ')),
  ...[...TAKERS.values()].flatMap((words) => [...words]),
]

/** The hedge that ends right before a term and where it begins; null where there is none. */
export function hedgeBefore(terms: Terms, i: number): { start: number; hedge: Hedge } | null {
  if (!follows(terms, i)) return null
  const last = wordAt(terms, i - 1)
  const found = BY_LAST_WORD.get(last)?.find(({ words }) => endsAt(terms, i, words))
  if (!found) return null
  const start = i - found.words.length
  const isTaken = found.words.length === 1 && TAKERS.get(last)?.has(wordAt(terms, start - 1))
  return isTaken && follows(terms, start) ? null : { start, hedge: found.hedge }
}

/** The hedge that begins at a term and where it ends: "200 or so", "200-plus". */
export function hedgeBehind(terms: Terms, i: number): { end: number; hedge: Hedge } | null {
  if (!follows(terms, i)) return null
  const at = wordAt(terms, i) === '-' && isGlued(terms, i) ? i + 1 : i
  for (const [phrase, hedge] of BEHIND) {
    const words = phrase.split(' ')
    const end = at + words.length
    if (endsAt(terms, end, words) && !(phrase === 'plus' && at === i)) return { end, hedge }
  }
  return null
}

function endsAt(terms: Terms, i: number, words: readonly string[]): boolean {
  const start = i - words.length
  if (start < 0) return false
  for (let k = 0; k < words.length; k++)
    if (wordAt(terms, start + k) !== words[k] || (k > 0 && !follows(terms, start + k))) return false
  return true
}

type Phrase = { readonly words: readonly string[]; readonly hedge: Hedge }

/** Hedges by their last word, the longest first. */
function indexByLastWord(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (let length = LONGEST; length >= 1; length--)
    for (const [phrase, hedge] of BEFORE) {
      const words = phrase.split(' ')
      const last = words.at(-1) ?? ''
      if (words.length === length) index.set(last, [...(index.get(last) ?? []), { words, hedge }])
    }
  return index
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
