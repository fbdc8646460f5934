import type { Reading } from '../../model/reading.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'

/** So many words on either side must be the same for a word to be put in another's place. */
const SIDE = 2

/** A word that stands in a frame. */
export type FramedWord = {
  readonly reading: number
  readonly sentence: number
  readonly token: number
}

/** Words by the frame they stand in, where it stands more than once and has a content word. */
export function gatherFrames({ readings }: Story): FramedWord[][] {
  const columns = numberWords(readings)
  const sides = openPairs()
  const frames = openPairs()
  const members: FramedWord[][] = []
  for (const [reading, { sentences }] of readings.entries()) {
    const { words, content } = columns[reading]
    for (const [sentence, { firstToken, endToken }] of sentences.entries())
      for (let token = firstToken + SIDE; token + SIDE < endToken; token++) {
        if (!(content[token - 2] | content[token - 1] | content[token + 1] | content[token + 2]))
          continue
        const before = sides(words[token - 2], words[token - 1])
        const frame = frames(before, sides(words[token + 1], words[token + 2]))
        if (frame === members.length) members.push([])
        members[frame].push({ reading, sentence, token })
      }
  }
  return members.filter((words) => words.length > 1)
}

/** For each token of an article the number of its word, and whether that is a content word. */
type Column = { readonly words: Int32Array; readonly content: Uint8Array }

function numberWords(readings: readonly Reading[]): Column[] {
  const numbers = new Map<string, number>()
  const isContent: number[] = []
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const folded = foldSpelling(word)
    const number = numbers.get(folded) ?? isContent.push(isFunctionWord(folded) ? 0 : 1) - 1
    numbers.set(folded, number).set(word, number)
    return number
  }
  return readings.map(({ tokens }) => {
    const words = new Int32Array(tokens.count)
    const content = new Uint8Array(tokens.count)
    for (let i = 0; i < tokens.count; i++) {
      words[i] = numberOf(tokens.lower[i])
      content[i] = isContent[words[i]]
    }
    return { words, content }
  })
}

/** Larger than any number of words or of pairs of them in a story. */
const MOST = 2 ** 26

/** Numbers pairs of numbers in the order in which they come. */
function openPairs(): (a: number, b: number) => number {
  const numbers = new Map<number, number>()
  return (a, b) => {
    const key = a * MOST + b
    const known = numbers.get(key) ?? numbers.size
    if (known === numbers.size) numbers.set(key, known)
    return known
  }
}
