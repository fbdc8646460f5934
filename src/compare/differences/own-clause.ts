import type { Position } from '../../model/comparison.ts'
import { isFunctionWord } from '../function-words.ts'

/** Words shown at most before and after the value that is left out. */
const BEFORE = 9
const AFTER = 6

/** A clause of fewer words tells a stranger too little. */
const FEWEST = 3

/** At these marks another clause begins. A point or comma inside a number is none. */
const MARK = /[;:—–"“”()!?]|,(?!\d)|\.(?=\s|$)/

/** Words at which a clause may be cut in, the nearest to the value first. */
const CUTS: ReadonlySet<string> = new Set(
  'after before when while where who which that but because since and as until'.split(' '),
)

const WORD = /[\p{L}\p{N}]/u

/** A clause of so many words mostly has its verb. */
const ENOUGH = 5

/** The shortest clause of the accounts' own around a value, which "…" stands for; or null. */
export function ownClause(positions: readonly Position[]): string | null {
  const clauses = positions.flatMap(({ value, statements }) =>
    statements.flatMap(({ text }) => clauseWithout(text, value) ?? []),
  )
  const rank = (clause: string) => clause.length + (wordsOf(clause).length <= ENOUGH ? 200 : 0)
  return clauses.reduce<string | null>(
    (best, clause) => (best === null || rank(clause) < rank(best) ? clause : best),
    null,
  )
}

/** "Lesmark puts the damage at 900 million crowns" → "Lesmark puts the damage at … crowns". */
export function clauseWithout(text: string, value: string): string | null {
  const at = text.indexOf(value)
  const end = at + value.length
  if (at < 0 || WORD.test(text[at - 1] ?? '') || WORD.test(text[end] ?? '')) return null
  const before = wordsBefore(text.slice(0, at))
  const after = wordsAfter(text.slice(end))
  if (before.length + after.length < FEWEST) return null
  return [...before, '…', ...after].join(' ')
}

function wordsBefore(text: string): string[] {
  const words = withoutLink(wordsOf(text.split(MARK).at(-1) ?? ''))
  if (words.length <= BEFORE) return words
  const near = words.slice(-BEFORE)
  const cut = near.findLastIndex((word) => CUTS.has(word.toLowerCase()))
  return withoutLink(cut > 0 ? near.slice(cut) : near)
}

function wordsAfter(text: string): string[] {
  const all = wordsOf(text.split(MARK)[0])
  const words = all.slice(0, AFTER)
  if (all.length > AFTER) while (isFunctionWord((words.at(-1) ?? 'x').toLowerCase())) words.pop()
  return words
}

/** "and", "that": they hang on to what is not shown. */
function withoutLink(words: string[]): string[] {
  return /^(?:and|but|that)$/i.test(words[0] ?? '') ? words.slice(1) : words
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
