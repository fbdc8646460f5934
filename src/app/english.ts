import { existsSync, readFileSync } from 'node:fs'
import { createEnglish } from '../read/en/english.ts'
import { isKnownWord } from '../read/en/known-word.ts'
import { openWeights, type Weights } from '../read/en/weights.ts'
import type { Language } from '../read/language.ts'

/** Where the weights stand, seen from the sources and from the parts of the bundle. */
const PLACES = ['../../assets/en.bin', '../assets/en.bin']

let loaded: Language | null = null

/** English with the weights that come with the package. They are read from disk once. */
export function loadEnglish(): Language {
  loaded ??= createEnglish(readWeights())
  return loaded
}

let weights: Weights | null = null

/** Is this lower-cased word one of English? The weights are opened when it is first asked. */
export function isEnglishWord(word: string): boolean {
  weights ??= openWeights(readWeights())
  return isKnownWord(weights, word)
}

function readWeights(): Uint8Array {
  const place = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  if (place) return readFileSync(place)
  throw new Error('the weights are missing: assets/en.bin; install Synoptic again')
}
