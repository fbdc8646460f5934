import type { Comparison, Difference } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import { sha256 } from '../../text/hash.ts'

/** For tests: texts by article, whose sentences are lines. */
export type Texts = Readonly<Record<string, string>>

/** For tests: a comparison of these texts in which everything is empty but what is given. */
export function inventComparison(texts: Texts, given: Partial<Comparison> = {}): Comparison {
  return {
    format: 'synoptic.comparison/1',
    articles: Object.entries(texts).map(([id, text]) => ({
      id,
      source: `${id}.txt`,
      outlet: null,
      title: null,
      publishedAt: null,
      language: 'en',
      words: 0,
      sha256: sha256(text),
    })),
    accounts: [],
    quotes: [],
    agreements: [],
    differences: [],
    unique: [],
    reuse: [],
    entities: [],
    timeline: [],
    brief: [],
    notes: [],
    ...given,
  }
}

/** The line of a text that begins with these words, as a passage. */
export function line(texts: Texts, article: string, begin: string): Passage {
  const text = texts[article]
  const start = text.indexOf(begin)
  const end = text.indexOf('\n', start)
  return {
    article,
    start,
    end: end < 0 ? text.length : end,
    text: text.slice(start, end < 0 ? undefined : end),
  }
}

export function agree(...statements: readonly Passage[]) {
  return { id: 'agreement-1', statement: statements[0], statements, accounts: 2, attributedTo: [] }
}

export function differ(
  kind: Difference['kind'],
  ...sides: readonly [string, Passage][]
): Difference {
  const positions = sides.map(([value, passage]) => ({
    value,
    normalized: {},
    accounts: 1,
    statements: [passage],
    values: [],
  }))
  const judged = { compatible: false, relation: 'hard', selfContradicting: [] } as const
  return { id: 'difference-1', kind, about: '', ...judged, positions }
}
