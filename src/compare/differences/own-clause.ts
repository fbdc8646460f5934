import type { Position } from '../../model/comparison.ts'
import { isFunctionWord } from '../function-words.ts'

/** Words shown at most before and after the value that is left out. */
const BEFORE = 9
const AFTER = 8

/** A clause of fewer words tells a stranger too little. */
const FEWEST = 3

/** At these marks another clause begins. A point or comma inside a number is none. */
const MARK = /[;:—–"“”()!?]|,(?!\d)|\.(?=\s|$)|(?<=^|\s)-+(?=\s|$)/

/** Words at which a clause may be cut in, the nearest to the value first. */
const CUTS: ReadonlySet<string> = new Set(
  'after before when while where who which that but because since and as until'.split(' '),
)

/** Words that hang on to what is not shown; the clause is read without them. */
const LINKS: ReadonlySet<string> = new Set(
  'and but that which who when where while because though although as in of'.split(' '),
)

/** Words that a clause which has lost its subject begins with. */
const ORPHANS =
  /^(?:…|after|before|since|until|for|on|at|by|with|from|to|than|had|has|have|was|were|is|are|be|been|said|noting|saying|adding|\p{Ll}+ing|\p{Ll}+ed)$/u

const WORD = /[\p{L}\p{N}]/u

/** A clause of so many words mostly has its verb. */
const ENOUGH = 5

/** What a clause too short, or without its subject, must be shorter by to be shown all the same. */
const TOO_SHORT = 200
const ORPHANED = 60

/** The plainest clause of the accounts' own around a value, which "…" stands for; or null. */
export function ownClause(positions: readonly Position[]): string | null {
  const clauses = positions.flatMap(({ value, statements }) =>
    statements.flatMap(({ text }) => clauseWithout(text, value) ?? []),
  )
  return clauses.reduce<string | null>(
    (best, clause) => (best === null || rank(clause) < rank(best) ? clause : best),
    null,
  )
}

function rank(clause: string): number {
  const words = wordsOf(clause)
  const isOrphan = ORPHANS.test(words[0] ?? '')
  return clause.length + (words.length <= ENOUGH ? TOO_SHORT : 0) + (isOrphan ? ORPHANED : 0)
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
  const from = words.length - BEFORE
  if (from <= 0) return words
  const { between, and } = findPair(words)
  const isWhole = between >= from - FURTHER
  const cut = words.findLastIndex(
    (word, at) => at > from && CUTS.has(word.toLowerCase()) && !(isWhole && at === and),
  )
  if (cut > 0) return withoutLink(words.slice(cut))
  return withoutLink(words.slice(isWhole ? Math.min(from, Math.max(0, between - HEAD)) : from))
}

/** Words of what stands between two: "the talks between the dockers and the port". */
const HEAD = 2

/** Words further back than usual from which such a pair is told whole, rather than its second half alone. */
const FURTHER = 4

/** Where the last pair stands whose "and" begins no clause; far before the words where there is none. */
function findPair(words: readonly string[]): { between: number; and: number } {
  const between = words.findLastIndex((word) => word.toLowerCase() === 'between')
  const and = words.findIndex((word, at) => at > between && word.toLowerCase() === 'and')
  return between < 0 || and < 0 ? NO_PAIR : { between, and }
}

const NO_PAIR = { between: Number.NEGATIVE_INFINITY, and: -1 }

/** Not cut inside a name, nor behind a word that wants another. */
function wordsAfter(text: string): string[] {
  const all = wordsOf(text.split(MARK)[0])
  let end = Math.min(AFTER, all.length)
  while (end < all.length && isCapital(all[end - 1]) && isCapital(all[end])) end++
  const words = end < all.length ? beforeCut(all.slice(0, end)) : all
  if (all.length > end) while (isFunctionWord((words.at(-1) ?? 'x').toLowerCase())) words.pop()
  return words
}

/** Words without the beginning of a clause that is cut off: "at the party when the gunman". */
function beforeCut(words: string[]): string[] {
  const cut = words.findLastIndex((word) => CUTS.has(word.toLowerCase()))
  return cut > 0 && words.length - cut <= LONGEST_REST ? words.slice(0, cut) : words
}

const LONGEST_REST = 3

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function withoutLink(words: string[]): string[] {
  const first = words.findIndex((word) => !LINKS.has(word.toLowerCase()))
  return first < 0 ? [] : words.slice(first)
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
