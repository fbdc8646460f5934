import type { Decision } from '../model/grouping.ts'

/** What a person decided, by article. The later decision about two articles holds. */
export type Decisions = {
  add(decision: Decision): void
  togetherWith(article: string): Iterable<string>
  apartFrom(article: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export function createDecisions(): Decisions {
  const together = new Map<string, Set<string>>()
  const apart = new Map<string, Set<string>>()
  const link = (from: Map<string, Set<string>>, a: string, b: string) => {
    const known = from.get(a) ?? new Set()
    from.set(a, known.add(b))
  }
  return {
    add({ kind, articles: [a, b] }) {
      const [to, from] = kind === 'together' ? [together, apart] : [apart, together]
      link(to, a, b)
      link(to, b, a)
      from.get(a)?.delete(b)
      from.get(b)?.delete(a)
    },
    togetherWith: (article) => together.get(article) ?? NONE,
    apartFrom: (article) => apart.get(article) ?? NONE,
  }
}
