import type { Article } from '../model/article.ts'
import { countWords } from '../text/words.ts'
import { createGrouper } from './create-grouper.ts'
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts'
import { createJudge } from './judge.ts'
import { createLedger } from './ledger.ts'
import { type LikenessModel, MODEL } from './likeness/weights.ts'
import { linkParts } from './link-parts.ts'
import { createWindow } from './window/create-window.ts'

/**
 * Two parts whose articles are, on average, less likely of one event than this are two events. Of 19
 * stories none falls apart at it, and of their 171 pairs all do; on average articles across two of them
 * reach -1.8, and those of one story, in its two least alike parts, 0.1.
 */
const APART = -1
/** Short texts share little with anything: at so many words the odds stand as they are. */
const ENOUGH_WORDS = 150
/** Of fewer words nothing is said: they go with what they are most like. */
const FEWEST_WORDS = 50
/** Each is held against each up to so many articles; beyond, they are placed one after the other. */
const MOST_PAIRWISE = 1000

/**
 * Parts articles into the events that they tell of, each a list of their indices: the largest first, and
 * of equal ones the one with the first article. The same articles in the same order give the same.
 */
export function partEvents(articles: readonly Article[], model: LikenessModel = MODEL): number[][] {
  if (articles.length < 2) return [articles.map((_, i) => i)]
  const parts = articles.length > MOST_PAIRWISE ? placeAll(articles) : linkAll(articles, model)
  const sorted = parts.map((part) => part.toSorted((a, b) => a - b))
  return sorted.sort((a, b) => b.length - a.length || a[0] - b[0])
}

function linkAll(articles: readonly Article[], model: LikenessModel): number[][] {
  const window = createWindow(articles.length)
  const judge = createJudge(window.vocabulary, model)
  const entries = articles.map((article, i) => {
    const entry = window.prepare(String(i), computeFingerprint(article))
    window.add(entry)
    return entry
  })
  const odds = entries.map((entry, i) => judge.compare(entry, entries.slice(0, i)))
  const between = (a: number, b: number) => (a > b ? odds[a][b] : odds[b][a])
  const sizes = articles.map(sizeOf)
  const judged = sizes.flatMap((size, i) => (size >= FEWEST_WORDS ? [i] : []))
  const likeness = (a: number, b: number) => {
    const [i, j] = [judged[a], judged[b]]
    return between(i, j) + allowance(Math.min(sizes[i], sizes[j]))
  }
  const linked = linkParts(judged.length, likeness, (_, next) => next <= APART)
  const parts = linked.map((part) => part.map((at) => judged[at]))
  for (const [i, size] of sizes.entries())
    if (size < FEWEST_WORDS) nearest(parts, i, between).push(i)
  return parts
}

/** Words that can be judged: those of a language that is not read are none. */
function sizeOf({ text, language }: Article): number {
  return language === null || language === 'en' ? countWords(text) : 0
}

function allowance(words: number): number {
  return Math.max(0, ENOUGH_WORDS / words - 1)
}

function nearest(
  parts: number[][],
  at: number,
  between: (a: number, b: number) => number,
): number[] {
  if (parts.length === 0) parts.push([])
  const likest = (part: readonly number[]) =>
    Math.max(...part.filter((i) => i !== at).map((i) => between(at, i)))
  return parts.reduce((best, part) => (likest(part) > likest(best) ? part : best))
}

function placeAll(articles: readonly Article[]): number[][] {
  const grouper = createGrouper()
  const ledger = createLedger()
  for (const [i, article] of articles.entries())
    ledger.note(grouper.place(String(i), computeFingerprint(article)))
  const parts = new Map<string, number[]>()
  for (const i of articles.keys()) {
    const story = ledger.storyOf(String(i))
    parts.set(story, [...(parts.get(story) ?? []), i])
  }
  return [...parts.values()]
}
