import type { Comparison } from '../../../model/comparison.ts'
import type { OutletInStory, OutletLine } from '../../../model/outlets.ts'
import type { ComparisonView } from '../../../present/index.ts'
import { findCopies } from './copies.ts'
import { findFigureLines } from './figure-lines.ts'
import { findFirsts } from './firsts.ts'
import { createTold, type Told } from './told.ts'

/** A passage of an outlet, before it is sorted to it. */
export type FoundLine = Omit<OutletLine, 'at'>

/** What each outlet of a compared story did in it, read off the comparison. */
export function describeOutlets(comparison: Comparison, view: ComparisonView): OutletInStory[] {
  const told = createTold(comparison)
  const { figures, alone } = findFigureLines(comparison, told)
  const lines = [
    ...findCopies(comparison, told),
    ...findFirsts(comparison, told),
    ...alone,
    ...findSpellings(view),
    ...findCorrections(comparison),
  ]
  return told.outlets.map(({ outlet, articles }) => ({
    outlet,
    articles: articles.length,
    figures: articles.reduce((sum, id) => sum + (figures.get(id) ?? 0), 0),
    delay: told.delayOf(outlet),
    lines: lines
      .filter(({ article }) => articles.includes(article))
      .map((line) => ({ ...line, at: told.instantOf(line.article) ?? '' })),
  }))
}

/** Names that are spelled otherwise than by the most accounts; where none are the most, nothing is. */
function findSpellings({ spellings, articles }: ComparisonView): FoundLine[] {
  return spellings.flatMap(({ positions }) => {
    const [most, next] = positions.toSorted((a, b) => b.accounts - a.accounts)
    if (!most || !next || most.accounts === next.accounts) return []
    const others = positions.filter((position) => position !== most)
    return others.flatMap(({ statements }) =>
      firstOfEach(statements, ({ article }) => article).map(({ article, start, end, values }) => {
        const [value] = values
        const span = value ? { start: start + value.start, end: start + value.end } : { start, end }
        const list = 'spellings' as const
        return { list, article: articles[article].id, ...span, other: most.value }
      }),
    )
  })
}

/** What outlets say of their own texts. */
function findCorrections({ articles }: Comparison): FoundLine[] {
  return articles.flatMap(({ corrections = [] }) =>
    corrections.map(({ article, start, end }) => {
      const list = 'corrections' as const
      return { list, article, start, end, other: null }
    }),
  )
}

function firstOfEach<T, Key>(list: readonly T[], keyOf: (each: T) => Key): T[] {
  const seen = new Set<Key>()
  return list.filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)))
}

export type { Told }
