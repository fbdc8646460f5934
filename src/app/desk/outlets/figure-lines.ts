import { findFiguresAt } from '../../../extract/versions/figures.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { Passage } from '../../../model/span.ts'
import type { FoundLine } from './describe-outlets.ts'
import type { Told } from './told.ts'

export type FigureLines = {
  /** By article: passages with figures that were set beside others, or stand alone. */
  readonly figures: ReadonlyMap<string, number>
  readonly alone: readonly FoundLine[]
}

/**
 * The figures of a story by who gives them: sides of differences on numbers and lengths, what accounts
 * agree on with a figure in it, and details of one account with one. A side that cannot hold beside the
 * others and that one account takes, and such a detail, stand alone.
 */
export function findFigureLines(comparison: Comparison, told: Told): FigureLines {
  const counted = createCounted()
  for (const { kind, relation, positions } of comparison.differences) {
    if (kind !== 'number' && kind !== 'duration') continue
    // What is rounded or less precise is borne out by the others, as far as it goes.
    for (const { values, accounts } of positions)
      for (const value of values) counted.add(value, accounts === 1 && relation === 'hard')
  }
  for (const { statements } of comparison.agreements) {
    const some = statements.filter(({ text }) => hasFigure(text))
    const accounts = new Set(some.map(({ article }) => told.accountOf(article)))
    // A figure that only one of them gives may be told by the others in words, or not at all.
    if (accounts.size > 1) for (const statement of some) counted.add(statement, false)
  }
  for (const { passage } of comparison.unique)
    if (hasFigure(passage.text)) counted.add(passage, true)
  return counted.read()
}

/** Days, years and times of day are no figures here: who is right about them is another matter. */
const DATES =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|(?:1[89]|20)\d{2}\b(?![,.]\d)|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?|\d{1,2}\s?[ap]\.?m\b)/g

/** "Two of them" is hardly a figure that others would confirm. */
const SMALL = /^(?:one|two|three|four|five|six|seven|eight|nine)$/i

function hasFigure(text: string): boolean {
  return listReported(text).length > 0
}

/** The figures of a sentence that others might confirm, in small letters. */
export function listReported(text: string): string[] {
  const rest = text.replace(DATES, ' ')
  return findFiguresAt(rest, { start: 0, end: rest.length })
    .filter((each) => !SMALL.test(each))
    .map((each) => each.toLowerCase())
}

/** Each place is counted once: what a difference says of it comes first. */
function createCounted() {
  const places = new Map<string, { start: number; end: number }[]>()
  const figures = new Map<string, number>()
  const alone: FoundLine[] = []
  const isTaken = ({ article, start, end }: Passage) =>
    (places.get(article) ?? []).some((each) => each.start < end && start < each.end)
  return {
    add(passage: Passage, standsAlone: boolean): void {
      if (isTaken(passage)) return
      const { article, start, end } = passage
      places.set(article, [...(places.get(article) ?? []), { start, end }])
      figures.set(article, (figures.get(article) ?? 0) + 1)
      if (standsAlone) alone.push({ list: 'alone', article, start, end, other: null })
    },
    read: (): FigureLines => ({ figures, alone }),
  }
}
