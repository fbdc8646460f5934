import { isFunctionWord } from '../../function-words.ts'

/** Folded words; those who print the same words share one list of them. */
export type Wording = {
  readonly words: readonly string[]
  /** The numbers of the words as they come, and in order. */
  readonly numbers: Int32Array
  readonly sorted: Int32Array
  readonly lexicon: Lexicon
}

/** What each word of the story's quotes is worth by its number, and whether it tells anything. */
export type Lexicon = { weights: Float64Array; telling: Uint8Array }

const FUNCTION_WEIGHT = 0.6

/** Gives equal words one wording. */
export function openWordings(): (words: readonly string[]) => Wording {
  const wordings = new Map<string, Wording>()
  const known = new Map<string, number>()
  const lexicon: Lexicon = { weights: new Float64Array(256), telling: new Uint8Array(256) }
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size
    if (number === known.size) {
      known.set(word, number)
      note(lexicon, number, word)
    }
    return number
  }
  return (words) => {
    const key = words.join(' ')
    const before = wordings.get(key)
    if (before) return before
    const numbers = Int32Array.from(words, numberOf)
    const wording = { words, numbers, sorted: numbers.toSorted(), lexicon }
    wordings.set(key, wording)
    return wording
  }
}

function note(lexicon: Lexicon, number: number, word: string): void {
  if (number === lexicon.weights.length) {
    lexicon.weights = copyTo(new Float64Array(number * 2), lexicon.weights)
    lexicon.telling = copyTo(new Uint8Array(number * 2), lexicon.telling)
  }
  lexicon.weights[number] = isFunctionWord(word) ? FUNCTION_WEIGHT : 1
  lexicon.telling[number] = isTelling(word) ? 1 : 0
}

function copyTo<T extends Float64Array | Uint8Array>(larger: T, row: T): T {
  larger.set(row)
  return larger
}

/** "we've" tells as little as "we". */
function isTelling(word: string): boolean {
  return !isFunctionWord(word) && !isFunctionWord(word.split("'")[0])
}

/** How many words two wordings have in common wherever they stand, and how many telling ones. */
export function countCommon(
  { sorted: x, lexicon: { telling } }: Wording,
  { sorted: y }: Wording,
): { readonly same: number; readonly telling: number } {
  const common = { same: 0, telling: 0 }
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      common.same++
      common.telling += telling[x[i]]
      i++
      k++
    }
  }
  return common
}
