import type { Reading, Sentence } from '../../model/reading.ts'
import { addTo } from '../add-to.ts'

/** Words that initials pass over: "Bureau of Fisheries" is a BF. */
const PASSED_OVER: ReadonlySet<string> = new Set('of the and for'.split(' '))

const ABBREVIATION = /^\p{Lu}{3,5}s?$/u
const SHORTEST = 3
const LONGEST = 5

/** The abbreviations in some sentences, and the words in a row that each run of initials stands for. */
export type Initials = {
  readonly abbreviations: ReadonlySet<string>
  /** Lower-cased words by their initials. */
  readonly runs: ReadonlyMap<string, readonly string[]>
}

/** Finds what may be short for something, and what something may be short for. */
export function findInitials(
  { tokens, article }: Reading,
  sentences: readonly Sentence[],
): Initials {
  const abbreviations = new Set<string>()
  const runs = new Map<string, string[]>()
  for (const { firstToken, endToken } of sentences) {
    const words: string[] = []
    for (let i = firstToken; i < endToken; i++) {
      const word = tokens.lower[i]
      if (PASSED_OVER.has(word) || !/^\p{L}/u.test(word)) continue
      words.push(word)
      const printed = article.text.slice(tokens.starts[i], tokens.ends[i])
      if (ABBREVIATION.test(printed)) abbreviations.add(printed.replace(/s$/, '').toLowerCase())
    }
    addRuns(words, runs)
  }
  return { abbreviations, runs }
}

function addRuns(words: readonly string[], runs: Map<string, string[]>): void {
  for (let i = 0; i < words.length; i++)
    for (let n = SHORTEST; n <= LONGEST && i + n <= words.length; n++) {
      const run = words.slice(i, i + n)
      const initials = run.map((word) => word[0]).join('')
      for (const word of run) addTo(runs, initials, word)
    }
}

/** Lower-cased words of one side that the other has as an abbreviation, or spells out. */
export function wordsInOtherForm(own: Initials, other: Initials): string[] {
  const shortened = [...other.abbreviations].flatMap((each) => own.runs.get(each) ?? [])
  const spelledOut = [...own.abbreviations].filter((each) => other.runs.has(each))
  return [...shortened, ...spelledOut]
}
