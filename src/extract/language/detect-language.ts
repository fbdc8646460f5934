import { byScript } from '../../text/by-script.ts'
import { PROFILES } from './profiles.ts'
import { languageOfScript } from './scripts.ts'

/** Function words are two in five words of running text: this many words tell any language. */
const SAMPLE = 400
/** Fewer words than this tell nothing. */
const FEWEST = 12
/** English news has 0.30 to 0.45 of its profile; lists of names and figures have under 0.1. */
const LEAST_SHARE = 0.12

const WORD = byScript(/[\p{L}\p{M}]+/gu)

/** The ISO 639-1 code of a text's language, or null where it cannot be told. */
export function detectLanguage(text: string): string | null {
  const words = sampleWords(text)
  const script = languageOfScript(words)
  if (script) return script
  if (words.length < FEWEST) return null
  const counts = new Map<string, number>()
  for (const word of words)
    for (const code of LANGUAGES_OF.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  let best: string | null = null
  let most = LEAST_SHARE * words.length
  for (const code of CODES) {
    const count = counts.get(code) ?? 0
    if (count > most) {
      best = code
      most = count
    }
  }
  return best
}

function sampleWords(text: string): string[] {
  const words: string[] = []
  // The first lines are often headlines and names, so the sample begins where the text has begun.
  const from = text.length > 2000 ? 200 : 0
  const sample = text.slice(from, from + 8 * SAMPLE)
  for (const [word] of sample.matchAll(WORD(sample))) {
    words.push(word.toLowerCase())
    if (words.length === SAMPLE) break
  }
  return words
}

const CODES = Object.keys(PROFILES)
const LANGUAGES_OF = new Map<string, string[]>()
for (const code of CODES)
  for (const word of (PROFILES[code] ?? '').split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), code])

/** The English name of a language: "German" for `de`. */
export function nameLanguage(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
