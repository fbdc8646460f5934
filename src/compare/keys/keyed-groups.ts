import type { Comparison } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'

/** What of a comparison has a key, under the name of its field. */
export type KeyedField = 'quotes' | 'agreements' | 'differences' | 'unique'

/** A passage of a group and, where it holds a value that differs, the value. */
export type Member = { readonly passage: Passage; readonly value: string }

/** A group as plain passages, whatever it is. Only groups of one `kind` may be the same. */
export type KeyedGroup = {
  readonly field: KeyedField
  readonly index: number
  readonly kind: string
  readonly members: readonly Member[]
  readonly key: string | undefined
}

/** All groups of a comparison that have a key, field by field. */
export function listGroups(comparison: Comparison): KeyedGroup[] {
  const { quotes, agreements, differences, unique } = comparison
  const plain = (passage: Passage): Member => ({ passage, value: '' })
  return [
    ...quotes.map(({ variants, key }, index) => {
      const members = variants.map(({ passage }) => plain(passage))
      return { field: 'quotes' as const, index, kind: 'quote', members, key }
    }),
    ...agreements.map(({ statements, key }, index) => {
      const members = statements.map(plain)
      return { field: 'agreements' as const, index, kind: 'agreement', members, key }
    }),
    ...differences.map(({ kind, positions, key }, index) => {
      const members = positions.flatMap(({ value, statements }) =>
        statements.map((passage) => ({ passage, value })),
      )
      return { field: 'differences' as const, index, kind, members, key }
    }),
    ...unique.map(({ passage, key }, index) => {
      return { field: 'unique' as const, index, kind: 'unique', members: [plain(passage)], key }
    }),
  ]
}

/** The comparison with these keys, which are in the order of `listGroups`. */
export function withKeys(comparison: Comparison, keys: readonly string[]): Comparison {
  let next = 0
  const give = <T>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, key: keys[next++] }))
  const quotes = give(comparison.quotes)
  const agreements = give(comparison.agreements)
  const differences = give(comparison.differences)
  const unique = give(comparison.unique)
  return { ...comparison, quotes, agreements, differences, unique }
}
