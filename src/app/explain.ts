import { compareStory, openStory } from '../compare/compare-readings.ts'
import { explainDifference } from '../compare/differences/explain-difference.ts'
import type { Story } from '../compare/story.ts'
import { type Article, passageOf } from '../model/article.ts'
import type { Agreement, Comparison, Difference, Reuse } from '../model/comparison.ts'
import type { ExplainedPair, ExplainedQuote, Explanation } from '../model/explanation.ts'
import { findParagraphs, paragraphAt } from '../model/paragraph.ts'
import type { Reading } from '../model/reading.ts'
import { overlaps, type Passage, type Span } from '../model/span.ts'
import { identify, readArticles } from '../pipeline.ts'
import { loadEnglish } from './english.ts'

/** Articles read and compared, of which any place can be explained. */
export type Explainer = {
  /** The articles under the ids that passages name. */
  readonly articles: readonly Article[]
  readonly comparison: Comparison
  /** Why what stands at a span of the article with this id was read, aligned and compared so. */
  explain(id: string, span: Span): Explanation
}

/** Reads and compares articles with the English that comes with the package. */
export function createExplainer(loaded: readonly Article[]): Explainer {
  const articles = identify(loaded)
  const story = openStory(readArticles(articles, loadEnglish()))
  const comparison = compareStory(story)
  return {
    articles,
    comparison,
    explain: (id, span) => explainSpan(story, comparison, id, span),
  }
}

function explainSpan(story: Story, comparison: Comparison, id: string, span: Span): Explanation {
  const index = story.readings.findIndex((reading) => reading.article.id === id)
  const reading = story.readings[index]
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

/** Where a paragraph by its number ("¶7", "7"), or the one that holds some words, stands. */
export function findPlace({ text }: Article, where: string): Span | null {
  const paragraphs = findParagraphs(text)
  const number = parseParagraph(where)
  if (number !== null) return paragraphs[number - 1] ?? null
  const start = text.indexOf(where)
  if (start < 0) return null
  return paragraphs[paragraphAt(paragraphs, start) - 1] ?? null
}

/** "¶7", "¶ 7" and "7" as a number; null where it is words. */
export function parseParagraph(where: string): number | null {
  const found = /^\s*(?:¶\s*)?(\d{1,9})\s*$/.exec(where)
  return found ? Number(found[1]) : null
}
