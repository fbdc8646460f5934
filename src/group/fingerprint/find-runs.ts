import { CLOSED_WORDS } from './closed-words.ts'
import { markNames, type NameTally } from './find-names.ts'
import type { ScannedWord } from './scan-words.ts'

/** A name of one or more words as a line prints it. */
export type NameRun = {
  readonly text: string
  /** Does the line speak of it as of a place: "in Tarvesund," but not "in Tarvesund harbour"? */
  readonly isPlace: boolean
}

/** Words before the name of a place. People and organisations hardly follow them. */
const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across', 'around'])

/** The names of a line, and for each of its words whether it is a part of one. */
export function findRuns(
  text: string,
  words: readonly ScannedWord[],
  tally: NameTally,
): { readonly runs: readonly NameRun[]; readonly marks: readonly boolean[] } {
  const marks = markNames(words, tally)
  const runs: NameRun[] = []
  for (let first = 0; first < words.length; first++) {
    if (!marks[first]) continue
    let last = first
    while (marks[last + 1] && text.slice(words[last].end, words[last + 1].start) === ' ') last++
    const name = words.slice(first, last + 1).map((word) => withoutGenitive(word.text))
    runs.push({ text: name.join(' '), isPlace: isPlace(text, words, first, last) })
    first = last
  }
  return { runs, marks }
}

/** "Orla's" without its ending. */
export function withoutGenitive(word: string): string {
  return word.replace(/'s?$/, '')
}

function isPlace(text: string, words: readonly ScannedWord[], first: number, last: number) {
  const before = words[first - 1]
  const after = words[last + 1]
  if (!before || !PLACING.has(before.text.toLowerCase())) return false
  if (text.slice(before.end, words[first].start) !== ' ') return false
  if (!after || text.slice(words[last].end, after.start) !== ' ') return true
  return CLOSED_WORDS.has(after.text.toLowerCase()) || after.isCapital
}
