import { CALENDAR_WORDS, CLOSED_WORDS } from './closed-words.ts'
import type { ScannedWord } from './scan-words.ts'

/** A line where this share of the words begins with a capital is set as a title: it tells no names. */
const TITLE_SHARE = 0.6

/** Words in which a line's capitals are counted; shorter lines are taken for titles. */
const SHORTEST_LINE = 4

/** How often words are names, as far as capitals tell, in an article. */
export type NameTally = Map<string, { capital: number; small: number }>

/** Is a line set as a title, each word with a capital? */
function isTitleCase(words: readonly ScannedWord[]): boolean {
  const long = words.filter(({ text, hasDigit }) => text.length > 3 && !hasDigit)
  if (long.length < SHORTEST_LINE) return true
  return long.filter(({ isCapital }) => isCapital).length >= TITLE_SHARE * long.length
}

/** Counts a line's words with and without capital letters; capitals that the place asks for do not count. */
export function tallyNames(words: readonly ScannedWord[], tally: NameTally): void {
  const isTitle = isTitleCase(words)
  for (const { text, isCapital, opens, hasDigit } of words) {
    if (hasDigit || (isCapital && (isTitle || opens))) continue
    const key = text.toLowerCase()
    const count = tally.get(key) ?? { capital: 0, small: 0 }
    if (isCapital) count.capital++
    else count.small++
    tally.set(key, count)
  }
}

/** For each word of a line: is it a name, or a part of one? */
export function markNames(words: readonly ScannedWord[], tally: NameTally): boolean[] {
  const marks = words.map((word) => isName(word, tally))
  for (let i = words.length - 2; i >= 0; i--) {
    const mayOpen = words[i].isCapital && !isCommon(words[i].text) && words[i].text.length > 1
    if (!marks[i] && marks[i + 1] && mayOpen && words[i + 1].start === words[i].end + 1)
      marks[i] = (tally.get(words[i].text.toLowerCase())?.small ?? 0) === 0
  }
  return marks
}

/** Is the word, printed with a capital, a name here? */
function isName({ text, isCapital }: ScannedWord, tally: NameTally): boolean {
  if (!isCapital || text.length < 2 || isCommon(text)) return false
  const count = tally.get(text.toLowerCase())
  return count !== undefined && count.capital > count.small
}

function isCommon(text: string): boolean {
  const lower = text.toLowerCase()
  return CLOSED_WORDS.has(lower) || CALENDAR_WORDS.has(lower)
}
