import { loadEnglish } from '../../src/app/english.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A reading of an invented text: a paragraph a line. */
export function readInvented(outlet: string, text: string, publishedAt: string | null): Reading {
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    role: 'paragraph' as const,
  }))
  const article = { id: outlet, source: outlet, outlet, publishedAt, blocks: spans }
  return loadEnglish().read(plainArticle(text, article))
}
