import type { Fingerprint } from '../../model/grouping.ts'
import { stem } from '../../text/stem.ts'
import { CLOSED_WORDS } from './closed-words.ts'
import { withoutGenitive } from './find-runs.ts'
import type { ScannedWord } from './scan-words.ts'

/** Enough to know an article by; more made no difference on ECB+ and room in the database. */
const MOST_TERMS = 130

/** The words of an article and what it makes of each. */
export type Terms = {
  add(word: ScannedWord, isName: boolean, worth: number): void
  /** Those that the article makes most of, the most first, then as they come. */
  choose(): Fingerprint['terms']
}

export function collectTerms(): Terms {
  const terms = new Map<string, { readonly text: string; count: number }>()
  return {
    add(word, isName, worth) {
      const printed = withoutGenitive(word.text)
      const lower = printed.toLowerCase()
      if (lower.length < 2 || CLOSED_WORDS.has(lower)) return
      const key = stem(lower)
      const term = terms.get(key)
      if (term) term.count += worth
      else terms.set(key, { text: isName ? printed : lower, count: worth })
    },
    choose() {
      const ranked = [...terms.values()].sort((a, b) => b.count - a.count)
      return ranked.slice(0, MOST_TERMS).map(({ text, count }) => [text, count] as const)
    },
  }
}
