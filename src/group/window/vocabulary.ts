import { USUAL_WORDS } from './usual-words.ts'

/**
 * How many articles the prior stands for: until as many were seen, frequencies lean on it. It also
 * tells how rare a word can be at most, so that one chance word never outweighs all the others.
 */
const PRIOR_ARTICLES = 2000
/** In how many of those a word stands of which the prior knows nothing. */
const PRIOR_COUNT = 4

/** In how many articles of the prior the usual words stand, by their stems. */
const PRIOR: ReadonlyMap<string, number> = new Map(
  USUAL_WORDS.flatMap(([share, stems]) =>
    stems.split(' ').map((stem) => [stem, PRIOR_COUNT + share * PRIOR_ARTICLES]),
  ),
)

/**
 * The words in the window: a number for each and how rare it is. Words of which the last article has
 * left the window are forgotten, and their numbers are given out again.
 */
export type Vocabulary = {
  /** The number of a word, which it gets now if it has none, and how it is printed. */
  numberOf(word: string, printed: string): number
  /** The word as the latest article prints it. */
  printedAt(number: number): string
  /** How rare a word is: the logarithm of how many articles there are for each that has it. */
  rarity(number: number): number
  /** Counts an article with these words in, or out again. */
  add(numbers: Int32Array): void
  remove(numbers: Int32Array): void
  /** Every number given out is below this. */
  size(): number
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const printed: string[] = []
  const counts: number[] = []
  const priors: number[] = []
  const logs: number[] = []
  const free: number[] = []
  let articles = 0
  let logArticles = Math.log(PRIOR_ARTICLES)
  const setCount = (number: number, count: number) => {
    counts[number] = count
    logs[number] = Math.log(count + priors[number])
  }
  const resize = (change: number) => {
    articles += change
    logArticles = Math.log(articles + PRIOR_ARTICLES)
  }
  return {
    numberOf(word, form) {
      const known = numbers.get(word)
      if (known !== undefined) {
        printed[known] = form
        return known
      }
      const number = free.pop() ?? words.length
      numbers.set(word, number)
      words[number] = word
      printed[number] = form
      priors[number] = PRIOR.get(word) ?? PRIOR_COUNT
      setCount(number, 0)
      return number
    },
    printedAt: (number) => printed[number],
    rarity: (number) => logArticles - logs[number],
    add(list) {
      resize(1)
      for (const number of list) setCount(number, counts[number] + 1)
    },
    remove(list) {
      resize(-1)
      for (const number of list) {
        setCount(number, counts[number] - 1)
        if (counts[number] > 0) continue
        numbers.delete(words[number])
        free.push(number)
      }
    },
    size: () => words.length,
  }
}
