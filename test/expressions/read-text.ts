import { loadEnglish } from '../../src/app/english.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { Reading } from '../../src/model/reading.ts'

function readText(text: string): Reading {
  return loadEnglish().read(plainArticle(text, { publishedAt: '2031-03-15' }))
}

/** Who speaks each quote of a text; "nobody" for a quote without a speaker. */
export function readSpeakers(text: string): string {
  return readText(text)
    .quotes.map(({ speaker }) => speaker?.name ?? 'nobody')
    .join('; ')
}

/** The names of a text with their kinds, and who speaks. */
export function readNames(text: string): string {
  const names = readText(text).mentions.map(({ name, kind }) => `${name} (${kind})`)
  return `${names.join('; ')} | ${readSpeakers(text)}`
}

/** The sentences of a text. */
export function readSentences(text: string): string {
  return readText(text)
    .sentences.map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}
