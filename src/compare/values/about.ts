import type { Story } from '../story.ts'
import { baseForm } from './base-form.ts'
import type { Context } from './context.ts'

/** Where a claim stands and the stems around it. */
type Placed = { readonly reading: number; readonly sentence: number; readonly context: Context }

const MOST_WORDS = 4

/**
 * A few words that the sentences of several claims share, as the first of them prints them and in
 * its order.
 */
export function sharedWords(
  { readings }: Story,
  placed: readonly Placed[],
  most = MOST_WORDS,
): string {
  const totals = new Map<string, number>()
  for (const { context } of placed)
    for (const [term, weight] of context.weights) totals.set(term, (totals.get(term) ?? 0) + weight)
  const first = placed[0]
  const others = placed.filter(({ reading }) => reading !== first.reading)
  const shared = [...first.context.weights.keys()]
    .filter((term) => others.some(({ context }) => context.weights.has(term)) && !/\d/.test(term))
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, most)
  const { tokens, sentences, article } = readings[first.reading]
  const { firstToken, endToken } = sentences[first.sentence]
  const words: string[] = []
  for (let i = firstToken; i < endToken; i++) {
    const place = shared.indexOf(baseForm(tokens.lower[i]))
    if (place < 0) continue
    shared.splice(place, 1)
    words.push(article.text.slice(tokens.starts[i], tokens.ends[i]))
  }
  return words.join(' ')
}
