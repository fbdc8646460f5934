import { compareStory, openStory } from '../compare/compare-readings.ts'
import { explainDifference } from '../compare/differences/explain-difference.ts'
import type { Story } from '../compare/story.ts'
import { type Article, passageOf } from '../model/article.ts'
import type { Agreement, Comparison, Difference, Reuse } from '../model/comparison.ts'
import type { ExplainedPair, ExplainedQuote, Explanation } from '../model/explanation.ts'
import type { Reading } from '../model/reading.ts'
import { covers, overlaps, type Passage, type Span } from '../model/span.ts'
import { readArticles } from '../pipeline.ts'
import { loadEnglish } from './english.ts'

export { identify } from '../pipeline.ts'

/**
 * Says why what stands at a span of one article was read, aligned and compared as it was.
 * The articles are those of `identify`; the one meant is named by its id.
 */
export function explainSpan(articles: readonly Article[], id: string, span: Span): Explanation {
  const story = openStory(readArticles(articles, loadEnglish()))
  const index = story.readings.findIndex((reading) => reading.article.id === id)
  const reading = story.readings[index]
  const comparison = compareStory(story)
  const touches = (passage: Passage) =>
    passage.article === reading.article.id && overlaps(passage, span)
  return {
    place: passageOf(reading.article, span),
    quotes: explainQuotes(reading, span),
    pairs: explainPairs(story, index, span),
    agreements: comparison.agreements.filter((agreement) => hasStatement(agreement, touches)),
    differences: comparison.differences
      .filter((difference) => hasPosition(difference, touches))
      .map((difference) => ({ ...difference, why: explainDifference(difference) })),
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
 * Where a line, or some words, of an article stand: the paragraph that holds them. Lines are those
 * of its text, as the report counts them.
 */
export function findPlace(article: Article, where: string): Span | null {
  const line = /^\d+$/.test(where) ? Number(where) : null
  return line === null ? findWords(article, where) : findLine(article, line)
}

function findLine({ text, blocks }: Article, line: number): Span | null {
  const lines = text.split('\n')
  const length = lines[line - 1]?.length ?? 0
  if (length === 0) return null
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const span = { start, end: start + length }
  return blocks.find((block) => covers(block, span)) ?? span
}

function findWords({ text, blocks }: Article, words: string): Span | null {
  const start = text.indexOf(words)
  if (start < 0) return null
  const span = { start, end: start + words.length }
  return blocks.find((block) => covers(block, span)) ?? span
}
