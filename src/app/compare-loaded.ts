import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import { compareArticles, type OnProgress, readArticles } from '../pipeline.ts'
import { loadEnglish } from './english.ts'

export function compareLoaded(articles: readonly Article[], onProgress?: OnProgress): Comparison {
  return compareArticles(articles, loadEnglish(), onProgress)
}

export function readLoaded(articles: readonly Article[], onProgress?: OnProgress): Reading[] {
  return readArticles(articles, loadEnglish(), onProgress)
}
