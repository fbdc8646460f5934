import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'

/** Does it open with a capital, be it in marks, end as a sentence and close every mark that it opens? */
export function isWholeText(text: string, line: Span, sentence: Span): boolean {
  const words = text.slice(line.start, line.end)
  if (!/^[“"]?[\p{Lu}\p{N}$£€]/u.test(words) || /https?:|www\.|(?:^| )[@#]\w/.test(words))
    return false
  if (line.end === sentence.end && !/[^.…](?:[.!]["'”’)]*|\?["”])$/.test(words)) return false
  const count = (mark: string) => words.split(mark).length - 1
  return count('“') === count('”') && count('"') % 2 === 0 && count('(') === count(')')
}

/** "A STORM flooded": do the first words stand in capitals that the article does not always use? */
export function opensInCapitals({ article, tokens }: Reading, first: number): boolean {
  const words = [first, first + 1].map((i) => article.text.slice(tokens.starts[i], tokens.ends[i]))
  if (!words.every((word) => /^\p{Lu}[\p{Lu}.'’-]*$/u.test(word))) return false
  return words.some((word) => word.length > 2 && isPlainWord(article.text, word))
}

function isPlainWord(text: string, word: string): boolean {
  const small = word.toLowerCase()
  return isFunctionWord(small) || text.split(/[^\p{L}'’-]+/u).includes(small)
}

/** What follows a place with its letters and no comma, or an abbreviation, begins a new sentence. */
const GLUED: readonly RegExp[] = [
  /\p{Ll}, (?!U\.[SKN]\.)(?:\p{Lu}\.){2,} \p{Lu}/u,
  /(?:\.\p{L}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|etc|No))\. (?:The|A|An|He|She|It|They|We|His|Her|Its|Their|This|That|These|Those|There|But|And|In|On|At|For|If|When|While)\b/u,
]

/** Is it two sentences with no end seen between them? */
export function isGlued({ article }: Reading, { start, end }: Span): boolean {
  const words = article.text.slice(start, end)
  return GLUED.some((pattern) => pattern.test(words))
}
