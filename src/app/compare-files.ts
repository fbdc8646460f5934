import { readFileSync } from 'node:fs'
import { parseArticle } from '../extract/parse-article.ts'
import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import { compareArticles } from '../pipeline.ts'
import { loadEnglish } from './english.ts'

export function loadArticles(files: readonly string[]): Article[] {
  return files.map((source) => parseArticle({ source, body: readFileSync(source) }))
}

export function compareFiles(files: readonly string[]): Comparison {
  return compareArticles(loadArticles(files), loadEnglish())
}
