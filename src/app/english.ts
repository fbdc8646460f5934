import { createEnglish } from '../read/en/english.ts'
import type { Language } from '../read/language.ts'

let loaded: Language | null = null

/** English with the weights that come with the package. They are read from disk once. */
export function loadEnglish(): Language {
  loaded ??= createEnglish(new Uint8Array())
  return loaded
}
