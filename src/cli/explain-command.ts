import { basename } from 'node:path'
import { createExplainer, findPlace, parseParagraph } from '../app/explain.ts'
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
type Lettered = { readonly article: Article; readonly siglum: string }

/** Prints why the paragraph at a place was read and compared as it was. */
export async function runExplain(files: string[], options: ExplainOptions): Promise<void> {
  if (!/.:./s.test(options.at)) {
    throw new Failure(
      `--at takes FILE:¶NUMBER, FILE:"words" or the report's letter, A:¶NUMBER, not "${options.at}".`,
    )
  }
  const { articles: loaded } = await loadInput(files, options)
  const { articles, comparison, explain } = createExplainer(loaded)
  const { article, where } = parsePlace(options.at, giveLetters(articles, comparison))
  const place = findPlace(article, where)
  if (place === null) throw new Failure(describeMiss(article, where))
  const explanation = explain(article.id, place)
  if (options.json) return printJson(explanation)
  const { width = process.stdout.columns ?? 80 } = options
  const style = { width, colour: wantsColour(options) }
  print(renderExplanation(explanation, { articles, comparison }, style))
}

function giveLetters(
  articles: readonly Article[],
  comparison: Parameters<typeof renderExplanation>[1]['comparison'],
): Lettered[] {
  const texts = new Map(articles.map((article) => [article.id, article]))
  return labelArticles(comparison.articles, comparison.accounts, texts).flatMap(
    ({ id, siglum }) => {
      const article = texts.get(id)
      return article ? [{ article, siglum }] : []
    },
  )
}

/** Parts "FILE:WHERE" at the first colon before which an article is named: both may hold others. */
function parsePlace(
  at: string,
  articles: readonly Lettered[],
): { article: Article; where: string } {
  for (let colon = at.indexOf(':'); colon >= 0; colon = at.indexOf(':', colon + 1)) {
    const article = findArticle(articles, at.slice(0, colon))
    if (article) return { article, where: unquote(at.slice(colon + 1)) }
  }
  const names = articles.map(({ article, siglum }) => `${siglum} ${article.source}`).join(', ')
  throw new Failure(`${at} names none of the articles: ${names}`)
}

/** By the file as given, the report's letter, the file's name alone, with or without its ending. */
function findArticle(articles: readonly Lettered[], name: string): Article | undefined {
  const found =
    articles.find(({ article }) => article.source === name) ??
    articles.find(({ siglum }) => siglum === name) ??
    articles.find(({ article }) => basename(article.source) === basename(name)) ??
    articles.find(({ article }) => article.id === name)
  return found?.article
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
