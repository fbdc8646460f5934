import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { explainSpan, findPlace } from '../app/explain.ts'
import type { Article } from '../model/article.ts'
import { renderExplanation } from '../present/explanation/render-explanation.ts'
import { Failure } from './fail.ts'
import { type InputOptions, loadInput } from './input.ts'
import { print } from './output.ts'
import { wantsColour } from './terminal.ts'

type ExplainOptions = InputOptions & { at: string; json?: boolean; color?: boolean }

export async function runExplain(files: string[], options: ExplainOptions): Promise<void> {
  const articles = await loadInput(files, options)
  const { file, where } = parsePlace(options.at)
  const article = findArticle(articles, file)
  const place = findPlace(article, where, readLines(article))
  if (place === null) throw new Failure(`there is nothing at ${where} in ${article.source}.`)
  const explanation = explainSpan(articles, article.source, place)
  if (options.json) return print(`${JSON.stringify(explanation)}\n`)
  const width = process.stdout.columns ?? 80
  print(renderExplanation(explanation, { width, colour: wantsColour(options) }))
}

function parsePlace(at: string): { file: string; where: string } {
  const colon = at.lastIndexOf(':')
  if (colon < 1 || colon === at.length - 1) {
    throw new Failure(`--at takes FILE:LINE or FILE:"words", not "${at}".`)
  }
  return { file: at.slice(0, colon), where: at.slice(colon + 1) }
}

function findArticle(articles: readonly Article[], file: string): Article {
  const found =
    articles.find(({ source }) => source === file) ??
    articles.find(({ source }) => basename(source) === basename(file))
  if (found) return found
  throw new Failure(
    `${file} is not among the articles: ${articles.map((a) => a.source).join(', ')}`,
  )
}

/** The lines of a text file; null for pages and JSON, whose lines are not those of the article. */
function readLines({ source }: Article): string | null {
  if (!/\.(txt|text|md|markdown)$/i.test(source)) return null
  return readFileSync(source, 'utf8')
}
