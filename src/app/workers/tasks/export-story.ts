import { zstdDecompressSync } from 'node:zlib'
import type { Comparison } from '../../../model/comparison.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import { renderCsv, renderHtml, renderMarkdown, toComparisonView } from '../../../present/index.ts'
import { toCompared } from '../../kept/compare-story.ts'
import { loadPageAssets } from '../../page-assets.ts'

/** A story as one file: a page, Markdown, or one of the tables. */
export const STORY_FORMATS = ['html', 'md', 'csv'] as const
export type StoryFormat = (typeof STORY_FORMATS)[number]

/** The tables of `csv`. */
export const STORY_TABLES = [
  'articles',
  'accounts',
  'agreements',
  'differences',
  'quotes',
  'unique',
  'reuse',
  'entities',
  'timeline',
  'brief',
  'notes',
] as const
export type StoryTableName = (typeof STORY_TABLES)[number]

export type ExportStoryInput = {
  readonly articles: readonly KeptArticle[]
  /** `synoptic.comparison/1` of them as JSON, packed by zstd. */
  readonly comparison: Uint8Array
  readonly format: StoryFormat
  /** Which table is meant, for `csv`. */
  readonly table?: StoryTableName
}

/** Writes the comparison of a kept story as a file for people or for spreadsheets. */
export function exportStory({ articles, comparison, format, table }: ExportStoryInput): string {
  // What we packed ourselves, so its shape is known.
  const compared: Comparison = JSON.parse(zstdDecompressSync(comparison).toString())
  const view = toComparisonView(compared, articles.map(toCompared), { kept: true })
  if (format === 'html') return renderHtml(view, loadPageAssets())
  if (format === 'md') return renderMarkdown(view)
  return renderCsv(view).find(({ name }) => name === `${table}.csv`)?.content ?? ''
}
