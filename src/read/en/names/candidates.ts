import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_DIGIT, HAS_LETTER, INNER_CAPITAL } from '../forms.ts'

/** Words and marks that may stand inside a name: "Bank of the South", "Lee & Sons", "al-Amin". */
const LINKS: ReadonlySet<string> = new Set(
  "of the for and & de la le du da do dos del der den di von van al el bin ibn 's - – ' . , on in at to".split(
    ' ',
  ),
)
const LONGEST_LINK = 3

/** A run of tokens that may hold names; the tokens outside the runs are never part of one. */
export type Run = { readonly from: number; readonly to: number }

/**
 * The runs of capitalised words, with the links between them, in tokens `first` to `end`. A
 * sentence that begins with a small letter was typed carelessly: all of it is one run.
 */
export function findRuns(forms: Forms, tokens: Tokens, first: number, end: number): Run[] {
  if (isCareless(forms, tokens, first, end)) return [{ from: first, to: end }]
  const runs: Run[] = []
  let from = -1
  let to = -1
  for (let i = first; i < end; i++) {
    if (!isCapital(forms, i)) continue
    if (from >= 0 && isLinked(forms, tokens, to, i)) {
      to = endOfHyphened(tokens, i + 1, end)
      continue
    }
    if (from >= 0) runs.push({ from, to })
    from = i
    to = endOfHyphened(tokens, i + 1, end)
  }
  if (from >= 0) runs.push({ from, to })
  return runs
}

function isCareless({ flags }: Forms, { lower }: Tokens, first: number, end: number): boolean {
  let i = first
  while (i < end && !(flags[i] & (HAS_LETTER | HAS_DIGIT))) i++
  const other = CAPITAL | INNER_CAPITAL | HAS_DIGIT
  return i < end && !(flags[i] & other) && !lower[i]?.startsWith("'")
}

/** "Jong-un" goes on after its hyphen. */
function endOfHyphened({ lower }: Tokens, at: number, end: number): number {
  return lower[at] === '-' && at + 1 < end ? at + 2 : at
}

function isCapital({ flags }: Forms, i: number): boolean {
  const flag = flags[i]
  return (flag & (CAPITAL | INNER_CAPITAL)) !== 0 && (flag & HAS_LETTER) !== 0
}

/** Are there only links and numbers between the end of a run and the next capital? */
function isLinked({ flags }: Forms, { lower }: Tokens, to: number, next: number): boolean {
  if (next - to > LONGEST_LINK) return false
  for (let i = to; i < next; i++) {
    if (!LINKS.has(lower[i] ?? '') && (flags[i] & HAS_DIGIT) === 0) return false
  }
  return true
}
