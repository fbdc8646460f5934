import { ALPHABETS, type Alphabet } from './alphabets.ts'
import { decodeAs } from './decode-as.ts'

/** An encoding, and 0..1 how well the letters that it gives fit a language that was written in it. */
export type AlphabetGuess = {
  readonly encoding: string
  readonly fit: number
  readonly latin: boolean
}

/** Marks that texts of any language may have. */
const NEUTRAL = /[“”„‟‘’‚‛«»‹›–—…•·°§©®™€†‡‰\u00a0\u00ad\u200e\u200f]/
/** Marks that stand alone or before figures, and before a letter are the letter of another encoding. */
const NEVER_IN_WORDS = /[£¥¢´¨½¼¾²³¹×№]/
/** Better by less than this is no better. */
const MARGIN = 0.02
/** Capitals are few in running text; letters in the wrong encoding often all turn into them. */
const CAPITAL = 0.3

/** The most frequent letters of a script make up this share of a text, or more. */
const USUAL = 0.5

/** The encoding whose letters fit a language best; null for bytes of ASCII alone. */
export function guessAlphabet(sample: Uint8Array): AlphabetGuess | null {
  const counts = new Map<string, ReadonlyMap<string, Count>>()
  let best: AlphabetGuess | null = null
  for (const alphabet of ALPHABETS)
    for (const encoding of alphabet.encodings) {
      const seen = counts.get(encoding) ?? countLetters(decodeAs(sample, encoding) ?? '')
      counts.set(encoding, seen)
      const fit = computeFit(seen, alphabet)
      if (fit !== null && fit > (best?.fit ?? 0) + MARGIN)
        best = { encoding, fit, latin: alphabet.latin }
    }
  return best
}

/** How often a letter stands where it may: at all, beside letters of ASCII, as a capital, within a word of small letters. */
type Count = { all: number; beside: number; capital: number; misplaced: number }

function countLetters(text: string): Map<string, Count> {
  const counts = new Map<string, Count>()
  const isAscii = (char: string | undefined) => char !== undefined && /[a-z]/i.test(char)
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char < '\x80' || NEUTRAL.test(char)) continue
    if (NEVER_IN_WORDS.test(char) && !isAscii(text[i + 1])) continue
    const small = char.toLowerCase()
    const count = counts.get(small) ?? { all: 0, beside: 0, capital: 0, misplaced: 0 }
    const isCapital = char !== small
    const before = text[i - 1] ?? ' '
    const behindSmall = before !== before.toUpperCase()
    count.all++
    if (isAscii(before) || isAscii(text[i + 1])) count.beside++
    if (isCapital) count.capital++
    if (isCapital && behindSmall) count.misplaced++
    counts.set(small, count)
  }
  return counts
}

function computeFit(
  counts: ReadonlyMap<string, Count>,
  { letters, frequent, latin }: Alphabet,
): number | null {
  let [all, good, often] = [0, 0, 0]
  for (const [letter, count] of counts) {
    all += count.all
    if (!letters.includes(letter)) continue
    if (frequent.includes(letter)) often += count.all
    const wrong = count.misplaced + (latin ? 0 : count.beside)
    good += Math.max(0, count.all - wrong - CAPITAL * (count.capital - count.misplaced))
  }
  if (all === 0) return null
  return (good / all) * (frequent === '' ? 1 : Math.min(1, often / (all * USUAL)))
}
