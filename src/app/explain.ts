import { compareStory, openStory } from '../compare/compare-readings.ts'
import type { Story } from '../compare/story.ts'
import { type Article, passageOf } from '../model/article.ts'
import type { Agreement, Comparison, Difference, Reuse } from '../model/comparison.ts'
import type { ExplainedPair, ExplainedQuote, Explanation } from '../model/explanation.ts'
import type { Reading } from '../model/reading.ts'
import { covers, overlaps, type Passage, type Span } from '../model/span.ts'
import { readArticles } from '../pipeline.ts'
import { loadEnglish } from './english.ts'

/** Says why what stands at a span of one article was read, aligned and compared as it was. */
export function explainSpan(articles: readonly Article[], source: string, span: Span): Explanation {
  const story = openStory(readArticles(articles, loadEnglish()))
  const index = story.readings.findIndex((reading) => reading.article.source === source)
  const reading = story.readings[index]
  const comparison = compareStory(story)
  const touches = (passage: Passage) =>
    passage.article === reading.article.id && overlaps(passage, span)
  return {
    place: passageOf(reading.article, span),
    quotes: explainQuotes(reading, span),
    pairs: explainPairs(story, index, span),
    agreements: comparison.agreements.filter((agreement) => hasStatement(agreement, touches)),
    differences: comparison.differences.filter((difference) => hasPosition(difference, touches)),
    unique: comparison.unique.filter(({ passage }) => touches(passage)),
    reuse: comparison.reuse.filter((reuse) => isCopied(reuse, touches)),
    account: accountOf(comparison, reading.article),
  }
}

type Touches = (passage: Passage) => boolean

function hasStatement({ statements }: Agreement, touches: Touches): boolean {
  return statements.some(touches)
}

function hasPosition({ positions }: Difference, touches: Touches): boolean {
  return positions.some(({ statements }) => statements.some(touches))
}

function isCopied({ passages }: Reuse, touches: Touches): boolean {
  return passages.some(touches)
}

function accountOf(comparison: Comparison, article: Article) {
  return comparison.accounts.find(({ articles }) => articles.includes(article.id)) ?? null
}

function explainQuotes(reading: Reading, span: Span): ExplainedQuote[] {
  return reading.quotes
    .filter((quote) => overlaps(quote, span))
    .map((quote) => ({
      passage: passageOf(reading.article, quote),
      speaker: quote.speaker?.name ?? null,
      named: quote.speaker?.span ? passageOf(reading.article, quote.speaker.span) : null,
      cue: quote.cue,
      rule: quote.rule,
    }))
}

function explainPairs(story: Story, index: number, span: Span): ExplainedPair[] {
  const { statements, pairs, explain } = story.alignment
  const here = (id: number) => statements[id].reading === index && overlaps(statements[id], span)
  return pairs
    .filter(({ a, b }) => here(a) !== here(b))
    .map((pair) => {
      const { a, b, score } = pair
      const [own, other] = here(a) ? [statements[a], statements[b]] : [statements[b], statements[a]]
      return {
        statement: passageOf(story.readings[own.reading].article, own),
        counterpart: passageOf(story.readings[other.reading].article, other),
        score,
        evidence: explain(pair),
      }
    })
    .sort((x, y) => y.score - x.score)
}

/**
 * Where "FILE:LINE" or "FILE:some words" points: the paragraph that holds the line or the words.
 * Lines are those of a text file; for other kinds they count the paragraphs of the article.
 */
export function findPlace(article: Article, where: string, body: string | null): Span | null {
  if (!/^\d+$/.test(where)) return findWords(article, where)
  const line = Number(where)
  const words = body?.split(/\r?\n/)[line - 1]?.trim()
  if (body === null) return article.blocks[line - 1] ?? null
  return words ? findWords(article, words) : null
}

function findWords({ text, blocks }: Article, words: string): Span | null {
  const start = text.indexOf(words)
  if (start < 0) return null
  const span = { start, end: start + words.length }
  return blocks.find((block) => covers(block, span)) ?? span
}
