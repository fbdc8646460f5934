/** Showing: a comparison becomes a view, and a view becomes text. Everything foreign is escaped here. */

export { type CsvFile, renderCsv } from './csv/render-csv.ts'
export { type ExplanationOptions, renderExplanation } from './explanation/render-explanation.ts'
export { type PageAssets, renderHtml } from './html/render-html.ts'
export { renderMarkdown } from './markdown/render-markdown.ts'
export { type ReadingView, toReadingView } from './reading/to-reading-view.ts'
export { renderText, type TextOptions } from './text/render-text.ts'
export { SECTIONS, type SectionName } from './text/sections.ts'
export { renderVersionsHtml } from './versions/render-versions-html.ts'
export { renderVersionsText, type VersionsTextOptions } from './versions/render-versions-text.ts'
export { toVersionsView, type VersionsView } from './versions/to-versions-view.ts'
export { toComparisonView } from './view/to-comparison-view.ts'
export type { ComparisonView } from './view/view.ts'
