import type { Story } from './story.ts'

/** The score from which two statements are taken to tell of one event. */
const SAME = 0.5

/** For a sentence, the keys (`reading:sentence`) of those aligned with it, and its own. */
export function linkedSentences(
  story: Story,
  least: number = SAME,
): (reading: number, sentence: number) => string[] {
  const links = new Map<string, Set<string>>()
  const { statements, pairs } = story.alignment
  const keys = statements.map(({ reading, sentence }) => `${reading}:${sentence}`)
  const link = (from: string, to: string) => {
    const known = links.get(from)
    if (known) known.add(to)
    else links.set(from, new Set([to]))
  }
  for (const { a, b, score } of pairs) {
    if (score < least) continue
    link(keys[a], keys[b])
    link(keys[b], keys[a])
  }
  return (reading, sentence) => {
    const own = `${reading}:${sentence}`
    return [own, ...(links.get(own) ?? [])]
  }
}
