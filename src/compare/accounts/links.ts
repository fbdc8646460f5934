import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { countWords } from '../../text/words.ts'
import { type Credits, findCredits } from './find-credits.ts'
import { foldOutlet } from './find-outlets.ts'

/** How much of two articles is the same, word for word. `a` < `b` are reading indices. */
export type Link = {
  readonly a: number
  readonly b: number
  readonly passages: number
  readonly words: number
  /** The copied words as a share of the shorter article's own words (quotations aside). */
  readonly share: number
  /** The credit that speaks for a common origin, where there is one. */
  readonly credit: SharedCredit | null
}

/** `by`: the readings that carry it; `printed`: its words, or the agency that both name. */
export type SharedCredit = { readonly by: readonly number[]; readonly printed: string }

/**
 * A third of an article copied makes it no witness of its own. In the stories measured, reports
 * that one agency's text is the base of share 31 to 85 % of the shorter one's words, reports with a
 * few agency sentences in common 27 % or less, and the rest 12 % or less.
 */
const COPIED = 0.3

/** Where a credit says that they have an origin in common, a smaller part will do. */
const COPIED_WITH_CREDIT = 0.15

/** One sentence in common is too little for two short items to be called copies. */
const FEWEST_WORDS = 25

export function isSharedOrigin({ share, words, credit }: Link): boolean {
  if (share >= 0.9) return true
  return words >= FEWEST_WORDS && share >= (credit ? COPIED_WITH_CREDIT : COPIED)
}

/** The pairs of articles with copied passages or equal texts, in order. */
export function measureLinks(readings: readonly Reading[], reuse: readonly Reuse[]): Link[] {
  const ids = new Map(readings.map((reading, index) => [reading.article.id, index]))
  const found = new Map<number, { passages: number; words: number }>()
  for (const { passages, words } of reuse) {
    const ends = passages.map(({ article }) => ids.get(article) ?? 0)
    const key = Math.min(...ends) * readings.length + Math.max(...ends)
    const sum = found.get(key) ?? { passages: 0, words: 0 }
    found.set(key, { passages: sum.passages + 1, words: sum.words + words })
  }
  const own = readings.map(countNarratedWords)
  const credits = readings.map(findCredits)
  for (const key of findEqual(readings)) {
    const { passages = 1 } = found.get(key) ?? {}
    found.set(key, { passages, words: Number.POSITIVE_INFINITY })
  }
  return [...found]
    .sort(([x], [y]) => x - y)
    .map(([key, { passages, words }]) => {
      const a = Math.floor(key / readings.length)
      const b = key % readings.length
      const share = Math.min(1, words / Math.max(1, Math.min(own[a], own[b])))
      const credit = findShared(readings, credits, a, b)
      return { a, b, passages, words, share, credit }
    })
}

/** The keys of the pairs of articles whose texts are equal. */
function findEqual(readings: readonly Reading[]): number[] {
  const seen = new Map<string, number[]>()
  return readings.flatMap(({ article }, b) => {
    const equal = seen.get(article.text) ?? []
    seen.set(article.text, [...equal, b])
    return equal.map((a) => a * readings.length + b)
  })
}

function countNarratedWords({ article, quotes, sentences }: Reading): number {
  const quoted = quotes.reduce(
    (sum, { start, end }) => sum + countWords(article.text.slice(start, end)),
    0,
  )
  const all = sentences.reduce(
    (sum, { start, end }) => sum + countWords(article.text.slice(start, end)),
    0,
  )
  return all - quoted
}

/** Do both credit one agency, or one of them the other's outlet? An unknown outlet may be meant. */
function findShared(
  readings: readonly Reading[],
  credits: readonly Credits[],
  a: number,
  b: number,
): SharedCredit | null {
  const agency = [...credits[a].agencies].find((name) => credits[b].agencies.has(name))
  if (agency !== undefined) return { by: [a, b], printed: agency }
  const common = [...credits[a].names].find(([name]) => credits[b].names.has(name))
  if (common) return { by: [a, b], printed: common[1] }
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    const { printed, names } = credits[from]
    if (printed === null) continue
    const outlet = foldOutlet(readings[to].article.outlet)
    if (!outlet || [outlet.full, ...outlet.short].some((name) => names.has(name)))
      return { by: [from], printed }
  }
  return null
}
