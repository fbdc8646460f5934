import { basename } from 'node:path'
import { partLoaded } from '../app/compare-events.ts'
import { createExplainer, type Explainer, findPlace, parseParagraph } from '../app/explain.ts'
import type { Article } from '../model/article.ts'
import { findParagraphs } from '../model/paragraph.ts'
import { renderExplanation } from '../present/explanation/render-explanation.ts'
import { labelArticles } from '../present/view/labels.ts'
import { Failure } from './fail.ts'
import { type InputOptions, loadInput } from './input.ts'
import { print, printJson } from './output.ts'
import { wantsColour } from './terminal.ts'

type ExplainOptions = InputOptions & {
  at: string
  json?: boolean
  color?: boolean
  width?: number
}

/** An article with the letter that the report gives it. */
type Lettered = { readonly article: Article; readonly siglum: string; readonly event: number }

/** Prints why the paragraph at a place was read and compared as it was. */
export async function runExplain(files: string[], options: ExplainOptions): Promise<void> {
  if (!/.:./s.test(options.at)) {
    throw new Failure(
      `--at takes FILE:¶NUMBER, FILE:"words" or the report's letter, A:¶NUMBER, not "${options.at}".`,
    )
  }
  const { articles: loaded } = await loadInput(files, options)
  const explained = partLoaded(loaded).map(createExplainer)
  const { article, where, event } = parsePlace(options.at, giveLetters(explained))
  const { articles, comparison, explain } = explained[event]
  const firstLetter = countBefore(explained, event)
  const place = findPlace(article, where)
  if (place === null) throw new Failure(describeMiss(article, where))
  const explanation = explain(article.id, place)
  if (options.json) return printJson(explanation)
  const { width = process.stdout.columns ?? 80 } = options
  const style = { width, colour: wantsColour(options) }
  print(renderExplanation(explanation, { articles, comparison, firstLetter }, style))
}

/** As in the report, where the letters go on from one event to the next. */
function giveLetters(explained: readonly Explainer[]): Lettered[] {
  return explained.flatMap(({ articles, comparison }, event) => {
    const texts = new Map(articles.map((article) => [article.id, article]))
    const first = countBefore(explained, event)
    const labelled = labelArticles(comparison.articles, comparison.accounts, texts, first)
    return labelled.flatMap(({ id, siglum }) => {
      const article = texts.get(id)
      return article ? [{ article, siglum, event }] : []
    })
  })
}

function countBefore(explained: readonly Explainer[], event: number): number {
  return explained.slice(0, event).reduce((sum, { articles }) => sum + articles.length, 0)
}

/** Parts "FILE:WHERE" at the first colon before which an article is named: both may hold others. */
function parsePlace(
  at: string,
  articles: readonly Lettered[],
): { article: Article; where: string; event: number } {
  for (let colon = at.indexOf(':'); colon >= 0; colon = at.indexOf(':', colon + 1)) {
    const found = findArticle(articles, at.slice(0, colon))
    if (found) return { ...found, where: unquote(at.slice(colon + 1)) }
  }
  const names = articles.map(({ article, siglum }) => `${siglum} ${article.source}`).join(', ')
  throw new Failure(`${at} names none of the articles: ${names}`)
}

/** By the file as given, the report's letter, the file's name alone, with or without its ending. */
function findArticle(articles: readonly Lettered[], name: string): Lettered | undefined {
  return (
    articles.find(({ article }) => article.source === name) ??
    articles.find(({ siglum }) => siglum === name) ??
    articles.find(({ article }) => basename(article.source) === basename(name)) ??
    articles.find(({ article }) => article.id === name) ??
    articles.find(({ siglum }) => siglum === name.toUpperCase())
  )
}

function unquote(words: string): string {
  return words.replace(/^"(.+)"$/s, '$1')
}

function describeMiss({ source, text }: Article, where: string): string {
  const number = parseParagraph(where)
  if (number === null) return `the words "${where}" are not in ${source}.`
  const { length } = findParagraphs(text)
  return `there is no ¶${number} in ${source}, which has ${length} paragraph${length === 1 ? '' : 's'}.`
}
