import { basename } from 'node:path'
import { explainSpan, findPlace, identify } from '../app/explain.ts'
import type { Article } from '../model/article.ts'
import { renderExplanation } from '../present/explanation/render-explanation.ts'
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

/** Prints why the line at a place was read and compared as it was. */
export async function runExplain(files: string[], options: ExplainOptions): Promise<void> {
  if (!/.:./s.test(options.at)) {
    throw new Failure(`--at takes FILE:LINE or FILE:"words", not "${options.at}".`)
  }
  const articles = identify(await loadInput(files, options))
  const { article, where } = parsePlace(options.at, articles)
  const place = findPlace(article, where)
  if (place === null) throw new Failure(describeMiss(article, where))
  const explanation = explainSpan(articles, article.id, place)
  if (options.json) return printJson(explanation)
  const { width = process.stdout.columns ?? 80 } = options
  print(renderExplanation(explanation, { width, colour: wantsColour(options) }))
}

/** Parts "FILE:WHERE" at the first colon before which an article is named: both may hold others. */
function parsePlace(at: string, articles: readonly Article[]): { article: Article; where: string } {
  for (let colon = at.indexOf(':'); colon >= 0; colon = at.indexOf(':', colon + 1)) {
    const article = findArticle(articles, at.slice(0, colon))
    if (article) return { article, where: unquote(at.slice(colon + 1)) }
  }
  const names = articles.map(({ source }) => source).join(', ')
  throw new Failure(`${at} names none of the articles: ${names}`)
}

/** By the file as given, its name alone, or the id, which tells the articles of one file apart. */
function findArticle(articles: readonly Article[], name: string): Article | undefined {
  return (
    articles.find(({ source }) => source === name) ??
    articles.find(({ source }) => basename(source) === basename(name)) ??
    articles.find(({ id }) => id === name)
  )
}

function unquote(words: string): string {
  return words.replace(/^"(.+)"$/s, '$1')
}

function describeMiss({ source, text }: Article, where: string): string {
  if (!/^\d+$/.test(where)) return `the words "${where}" are not in ${source}.`
  return `there is nothing on line ${where} of ${source}, which has ${text.split('\n').length} lines.`
}
