import type { Article } from '../model/article.ts'
import type { Reading } from '../model/reading.ts'

/** What reads one language. Each language has a folder of its own beside this file. */
export type Language = {
  /** ISO 639-1 code. */
  readonly code: string
  /** Reads one article. It never throws on bad input and looks at no other article. */
  read(article: Article): Reading
}
