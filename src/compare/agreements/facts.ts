import type { Span } from '../../model/span.ts'
import type { TermColumn } from '../align/term-column.ts'
import type { Story } from '../story.ts'
import type { LinkGroup } from './group-links.ts'
import { narrow } from './narrow.ts'

/** Where one article states a fact. */
export type Part = {
  readonly reading: number
  readonly sentence: number
  readonly span: Span
  /** How well the others support it together, and how well the one that does so best. */
  readonly support: number
  readonly closest: number
}

/** What several accounts state alike: one part an article, the best supported first. */
export type Fact = {
  readonly parts: readonly Part[]
  /** The numbers of the terms that most of its links share. */
  readonly core: ReadonlySet<number>
}

/** The fact that a group of links tells. */
export function toFacts(story: Story, words: TermColumn, group: LinkGroup): Fact {
  const support = new Map<number, number>()
  const closest = new Map<number, number>()
  const shared = new Map<number, Map<string, number>>()
  for (const { a, b, score, shared: terms } of group.links)
    for (const id of [a, b]) {
      support.set(id, (support.get(id) ?? 0) + score)
      closest.set(id, Math.max(closest.get(id) ?? 0, score))
      const weights = shared.get(id) ?? new Map<string, number>()
      for (const term of terms) weights.set(words.texts[term], words.weights[term])
      shared.set(id, weights)
    }
  const parts = [...support].map(([id, value]) => {
    const statement = story.alignment.statements[id]
    const span = narrow(story, statement, (key) => shared.get(id)?.get(key) ?? 0)
    const { reading, sentence } = statement
    return { reading, sentence, span, support: value, closest: closest.get(id) ?? 0 }
  })
  return { parts: bestOfEach(parts), core: coreOf(group) }
}

function coreOf({ terms, links }: LinkGroup): ReadonlySet<number> {
  return new Set([...terms].flatMap(([term, count]) => (count * 2 >= links.length ? [term] : [])))
}

/** A part this much less like its closest than the best two are came in by a side door. */
const LEAST_SUPPORT = 0.5

/** The best supported part of each article, the best of all first; ill supported ones left out. */
export function bestOfEach(parts: readonly Part[]): Part[] {
  const seen = new Set<number>()
  const best = Math.max(...parts.map(({ closest }) => closest))
  return parts
    .filter(({ closest }) => closest >= best * LEAST_SUPPORT)
    .toSorted(
      (x, y) => y.support - x.support || x.reading - y.reading || x.span.start - y.span.start,
    )
    .filter(({ reading }) => {
      if (seen.has(reading)) return false
      seen.add(reading)
      return true
    })
}
