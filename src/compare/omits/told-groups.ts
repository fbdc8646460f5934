import type { Comparison } from '../../model/comparison.ts'
import type { OmitKind } from '../../model/omits.ts'
import { overlaps, type Passage } from '../../model/span.ts'
import type { Statement } from '../match/alignment.ts'
import { countAccounts, type Story } from '../story.ts'

/** What several accounts tell, whatever list of the comparison it stands in. */
export type ToldGroup = {
  readonly kind: OmitKind
  readonly id: string
  readonly accounts: number
  readonly passages: readonly Passage[]
  /** The statements that its passages stand in, as ids of `Story.alignment`, in order. */
  readonly statements: readonly number[]
  /** The readings that tell it. */
  readonly readings: ReadonlySet<number>
}

/**
 * What two or more accounts tell: agreements, quotes, and differences that cannot all hold. One of
 * which all statements stand in one before it tells that again, and is left out.
 */
export function listTold(story: Story, comparison: Comparison): ToldGroup[] {
  const find = statementFinder(story)
  const toGroup = (kind: OmitKind, { id }: Named, passages: readonly Passage[]): ToldGroup => {
    const found = find(passages)
    const accounts = countAccounts(story.accounts, found.readings)
    return { kind, id, accounts, passages, ...found }
  }
  const hard = comparison.differences.filter(({ compatible }) => !compatible)
  const groups = [
    ...comparison.agreements.map((each) => ({
      ...toGroup('agreement', each, each.statements),
      accounts: each.accounts,
    })),
    ...comparison.quotes.map((each) => ({
      ...toGroup(
        'quote',
        each,
        each.variants.map(({ passage, part }) => part ?? passage),
      ),
      accounts: each.accounts,
    })),
    ...hard.map((each) =>
      toGroup(
        'difference',
        each,
        each.positions.flatMap(({ statements }) => statements),
      ),
    ),
  ]
  return dropRepeated(groups.filter(({ accounts }) => accounts > 1))
}

type Named = { readonly id: string }

/** The statements that passages touch, and the readings that these stand in. */
function statementFinder({ readings, alignment }: Story) {
  const readingOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  const byReading = readings.map((): Statement[] => [])
  for (const each of alignment.statements) byReading[each.reading].push(each)
  return (passages: readonly Passage[]) => {
    const statements = new Set<number>()
    const found = new Set<number>()
    for (const passage of passages) {
      const reading = readingOf.get(passage.article)
      if (reading === undefined) continue
      found.add(reading)
      for (const each of byReading[reading]) if (overlaps(each, passage)) statements.add(each.id)
    }
    return { statements: [...statements].sort((a, b) => a - b), readings: found }
  }
}

function dropRepeated(groups: readonly ToldGroup[]): ToldGroup[] {
  const kept: ToldGroup[] = []
  const keptWith = new Map<number, number[]>()
  for (const group of groups) {
    const counts = new Map<number, number>()
    for (const statement of group.statements)
      for (const index of keptWith.get(statement) ?? [])
        counts.set(index, (counts.get(index) ?? 0) + 1)
    if ([...counts.values()].some((count) => count === group.statements.length)) continue
    for (const statement of group.statements)
      keptWith.set(statement, [...(keptWith.get(statement) ?? []), kept.length])
    kept.push(group)
  }
  return kept
}
