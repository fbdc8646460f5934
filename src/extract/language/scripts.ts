import { byScript } from '../../text/by-script.ts'

/** Languages that their letters tell, the telling letters first: Persian before Arabic. */
const SCRIPTS: readonly { readonly code: string; readonly letters: RegExp }[] = [
  { code: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { code: 'ko', letters: /\p{Script=Hangul}/u },
  { code: 'zh', letters: /\p{Script=Han}/u },
  { code: 'uk', letters: /[іїєґ]/u },
  { code: 'sr', letters: /[ђјљњћџ]/u },
  { code: 'ru', letters: /[ыэё]/u },
  { code: 'bg', letters: /\p{Script=Cyrillic}/u },
  { code: 'ur', letters: /[ٹڈڑںے]/u },
  { code: 'fa', letters: /[پچژگکی]/u },
  { code: 'ar', letters: /\p{Script=Arabic}/u },
  { code: 'he', letters: /\p{Script=Hebrew}/u },
  { code: 'el', letters: /\p{Script=Greek}/u },
  { code: 'hi', letters: /\p{Script=Devanagari}/u },
  { code: 'bn', letters: /\p{Script=Bengali}/u },
  { code: 'ta', letters: /\p{Script=Tamil}/u },
  { code: 'th', letters: /\p{Script=Thai}/u },
  { code: 'ka', letters: /\p{Script=Georgian}/u },
  { code: 'hy', letters: /\p{Script=Armenian}/u },
]

const LATIN = byScript(/^[\p{Script=Latin}\p{M}]+$/u)

/** A language's telling letters stand in at least this share of its words. */
const TELLING = 0.05

/** The language of a text that is mostly in another script than the Latin one, or null. */
export function languageOfScript(words: readonly string[]): string | null {
  const foreign = words.filter((word) => !LATIN(word).test(word))
  if (foreign.length <= words.length / 2) return null
  const telling = SCRIPTS.find(
    ({ letters }) => foreign.filter((word) => letters.test(word)).length > foreign.length * TELLING,
  )
  return telling?.code ?? null
}
