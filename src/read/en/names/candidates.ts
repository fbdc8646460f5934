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

/** The runs of capitalised words, with the links between them, in tokens `first` to `end`. */
export function findRuns(forms: Forms, tokens: Tokens, first: number, end: number): Run[] {
  const runs: Run[] = []
  let from = -1
  let to = -1
  for (let i = first; i < end; i++) {
    if (!isCapital(forms, i)) continue
    if (from >= 0 && isLinked(forms, tokens, to, i)) {
      to = i + 1
      continue
    }
    if (from >= 0) runs.push({ from, to })
    from = i
    to = i + 1
  }
  if (from >= 0) runs.push({ from, to })
  return runs
}

function isCapital({ flags }: Forms, i: number): boolean {
  const flag = flags[i] ?? 0
  return (flag & (CAPITAL | INNER_CAPITAL)) !== 0 && (flag & HAS_LETTER) !== 0
}

/** Are there only links and numbers between the end of a run and the next capital? */
function isLinked({ flags }: Forms, { lower }: Tokens, to: number, next: number): boolean {
  if (next - to > LONGEST_LINK) return false
  for (let i = to; i < next; i++) {
    if (!LINKS.has(lower[i] ?? '') && ((flags[i] ?? 0) & HAS_DIGIT) === 0) return false
  }
  return true
}
