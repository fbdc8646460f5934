import type { Story } from '../story.ts'

/** Two sentences of one account this likely to tell the same are copies. */
const SAME = 0.5

/** A detail that the articles of one account copy from each other is shown once. */
export function dropCopies<T extends { readonly reading: number; readonly sentence: number }>(
  { alignment }: Story,
  details: readonly T[],
): T[] {
  const copies = new Map<string, string[]>()
  const keyOf = ({ reading, sentence }: { reading: number; sentence: number }) =>
    `${reading} ${sentence}`
  for (const { a, b, score } of alignment.pairs) {
    if (score < SAME) continue
    const one = keyOf(alignment.statements[a])
    const other = keyOf(alignment.statements[b])
    copies.set(one, [...(copies.get(one) ?? []), other])
    copies.set(other, [...(copies.get(other) ?? []), one])
  }
  const shown = new Set<string>()
  return details.filter((detail) => {
    const key = keyOf(detail)
    if ((copies.get(key) ?? []).some((copy) => shown.has(copy))) return false
    shown.add(key)
    return true
  })
}
