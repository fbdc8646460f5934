import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadArticles } from '../src/app/compare-files.ts'
import { loadEnglish } from '../src/app/english.ts'
import { passageOf } from '../src/model/article.ts'
import { readArticle } from '../src/pipeline.ts'
import { runScorer, SHARED } from './gold.ts'
import type { Figures } from './score-stories.ts'

const TEXTS = join(SHARED, 'quotes', 'texts')
const GOLD = join(SHARED, 'quotes', 'gold.json')

/** The readings of the quote texts, in the shape that the scorer takes. */
export function readQuoteTexts(): unknown {
  const files = readdirSync(TEXTS)
    .sort()
    .map((file) => join(TEXTS, file))
  const articles = loadArticles(files).map((article) => {
    const reading = readArticle(article, loadEnglish())
    const quotes = reading.quotes.map((quote) => ({
      passage: passageOf(article, quote),
      speaker: quote.speaker,
      cue: quote.cue,
    }))
    return { id: article.id, source: article.source, quotes }
  })
  return { articles }
}

export function scoreQuotes(): Figures {
  const score = JSON.parse(runScorer('score-quotes.mjs', readQuoteTexts(), [GOLD, '--json']))
  return {
    'quote texts: quotes F1': score.quotes.f1,
    'quote texts: with speaker F1': score.with_speaker.f1,
  }
}

export function missedQuotes(): string {
  return runScorer('score-quotes.mjs', readQuoteTexts(), [GOLD, '--misses'])
}
