import type { Decision } from '../model/grouping.ts'
import type { Entry } from './window/entry.ts'

/** What a person decided, by article. The later decision about two articles holds. */
export type Decisions = {
  add(decision: Decision): void
  togetherWith(article: string): ReadonlySet<string>
  /** Did a person put some of these into one story? Then the program leaves the story whole. */
  isHeld(members: readonly Entry[]): boolean
  /** Did a person set an article of the one list apart from one of the other? */
  areApart(some: readonly Entry[], others: readonly Entry[]): boolean
}

const NONE: ReadonlySet<string> = new Set()

export function createDecisions(): Decisions {
  const together = new Map<string, Set<string>>()
  const apart = new Map<string, Set<string>>()
  const has = (links: ReadonlyMap<string, Set<string>>, some: Entries, others: Entries) =>
    links.size > 0 &&
    some.some(({ article }) => {
      const linked = links.get(article)
      return linked !== undefined && others.some((other) => linked.has(other.article))
    })
  return {
    add({ kind, articles: [a, b] }) {
      const [to, from] = kind === 'together' ? [together, apart] : [apart, together]
      link(to, a, b)
      link(to, b, a)
      from.get(a)?.delete(b)
      from.get(b)?.delete(a)
    },
    togetherWith: (article) => together.get(article) ?? NONE,
    isHeld: (members) => has(together, members, members),
    areApart: (some, others) => has(apart, some, others),
  }
}

type Entries = readonly Entry[]

function link(links: Map<string, Set<string>>, a: string, b: string): void {
  links.set(a, (links.get(a) ?? new Set()).add(b))
}
