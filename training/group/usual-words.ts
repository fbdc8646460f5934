import { stem } from '../../src/text/stem.ts'
import { nameDocuments } from '../corpora.ts'

/** Words of a stretch of text that stands for an article. */
const STRETCH = 250
/** A word in fewer of the stretches is not usual. */
const SHARES = [0.3, 0.2, 0.14, 0.1, 0.07, 0.05, 0.035] as const

/** Stems of usual English words by the share of articles that have them, the most usual first. */
export function countUsualWords(): { readonly share: number; readonly stems: readonly string[] }[] {
  const counts = new Map<string, number>()
  const stretches = cutStretches()
  for (const words of stretches)
    for (const key of new Set(words.map(stem))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const shares = [...counts].map(([key, count]) => [key, count / stretches.length] as const)
  return SHARES.map((share, i) => ({
    share,
    stems: shares
      .filter(([, each]) => each >= share && (i === 0 || each < SHARES[i - 1]))
      .map(([key]) => key)
      .sort(),
  }))
}

function cutStretches(): string[][] {
  return nameDocuments().flatMap(({ tokens }) => {
    const words = tokens.lower.filter((word) => /^\p{L}{2}/u.test(word))
    const stretches: string[][] = []
    for (let at = 0; at + STRETCH / 2 < words.length; at += STRETCH)
      stretches.push(words.slice(at, at + STRETCH))
    return stretches
  })
}
