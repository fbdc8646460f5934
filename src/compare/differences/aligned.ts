import type { Story } from '../story.ts'

/** How surely two sentences of different readings tell the same, 0 where nothing says so. */
export type AlignedScore = (
  reading: number,
  sentence: number,
  otherReading: number,
  otherSentence: number,
) => number

/** Looks the pairs of statements up by their sentences. */
export function scoreAligned({ alignment }: Story): AlignedScore {
  const scores = new Map<string, number>()
  const keyOf = (r: number, s: number, q: number, t: number) =>
    r < q ? `${r}:${s}:${q}:${t}` : `${q}:${t}:${r}:${s}`
  for (const { a, b, score } of alignment.pairs) {
    const [one, other] = [alignment.statements[a], alignment.statements[b]]
    const key = keyOf(one.reading, one.sentence, other.reading, other.sentence)
    scores.set(key, Math.max(scores.get(key) ?? 0, score))
  }
  return (r, s, q, t) => scores.get(keyOf(r, s, q, t)) ?? 0
}
