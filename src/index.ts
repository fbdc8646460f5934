/** Synoptic, the library: pure functions over articles. Nothing here does I/O. `docs/library.md` shows each. */
export type { ArticleInput } from './extract/article-input.ts'
export { isTruncated, judgeText } from './extract/feed/judge-text.ts'
export { renderOpml } from './extract/opml/render-opml.ts'
export { carryKeys, compareArticles, readArticle } from './library/compare.ts'
export {
  articleFromItem,
  type BodyInput,
  discoverFeeds,
  findSitemaps,
  parseArticle,
  parseArticles,
  parseDocument,
  parseFeed,
  parseOpml,
  parseSitemap,
} from './library/parse.ts'
export {
  type MarkdownReportOptions,
  namePlaces,
  type PageReportOptions,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderText,
  type TextReportOptions,
} from './library/render.ts'
export type { Article } from './model/article.ts'
export type { Comparison } from './model/comparison.ts'
export type { Feed, FeedItem } from './model/feed.ts'
export type { Reading } from './model/reading.ts'
export type { Passage, Span } from './model/span.ts'
export type { PipelineOptions } from './pipeline.ts'
export type { CsvFile, PageAssets, SectionName } from './present/index.ts'
export type { Language } from './read/language.ts'
