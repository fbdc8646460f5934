import type { Article } from '../../model/article.ts'
import type { Fingerprint } from '../../model/grouping.ts'
import { hashText } from './hash-text.ts'

/** Paragraphs that are looked at, and words of a headline. */
const MOST_PARAGRAPHS = 40
const MOST_WORDS = 12
/** Shorter words are in every headline. */
const WORD = /[\p{L}\p{N}]{4,}/gu
/** Words of this length tell as much without their endings: "fires", "fired". */
const STEM = 5

type Printed = NonNullable<Fingerprint['printed']>

/** What an outlet printed under a headline; nothing where either is not known. */
export function findPrinted(article: Article, paragraphs: readonly string[]): Printed | undefined {
  const outlet = outletOf(article)
  const words = article.title?.toLowerCase().match(WORD)?.slice(0, MOST_WORDS)
  if (outlet === null || !words || paragraphs.length === 0) return undefined
  return {
    outlet: hashText(outlet),
    title: [...new Set(words.map((word) => hashText(word.slice(0, STEM))))],
    paragraphs: paragraphs.slice(0, MOST_PARAGRAPHS).map(hashText),
  }
}

/** The outlet by its name, else by the host of the article's address. */
function outletOf({ outlet, url }: Article): string | null {
  if (outlet) return outlet.trim().toLowerCase()
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}
