/** Synoptic, the library: pure functions over articles. Nothing here does I/O. */
export { carryKeys } from './compare/keys/carry-keys.ts'
export { type ArticleInput, parseArticle } from './extract/parse-article.ts'
export type { Article } from './model/article.ts'
export type { Comparison } from './model/comparison.ts'
export type { Reading } from './model/reading.ts'
export type { Passage, Span } from './model/span.ts'
export { compareArticles, readArticle } from './pipeline.ts'
export type { Language } from './read/language.ts'
