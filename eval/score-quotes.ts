import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnglish } from '../src/app/english.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { passageOf } from '../src/model/article.ts'
import { readArticle } from '../src/pipeline.ts'
import { runScorer, SHARED } from './gold.ts'
import type { Figures } from './score-stories.ts'

const TEXTS = join(SHARED, 'quotes', 'texts')
const GOLD = join(SHARED, 'quotes', 'gold.json')

/** The readings of the quote texts, in the shape that the scorer takes. */
export async function readQuoteTexts(): Promise<unknown> {
  const files = readdirSync(TEXTS)
    .sort()
    .map((file) => join(TEXTS, file))
  const { articles: loaded } = await loadArticles(files)
  const articles = loaded.map((article) => {
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

export async function scoreQuotes(): Promise<Figures> {
  const score = JSON.parse(runScorer('score-quotes.mjs', await readQuoteTexts(), [GOLD, '--json']))
  return {
    'quote texts: quotes F1': score.quotes.f1,
    'quote texts: with speaker F1': score.with_speaker.f1,
  }
}

export async function missedQuotes(): Promise<string> {
  return runScorer('score-quotes.mjs', await readQuoteTexts(), [GOLD, '--misses'])
}
