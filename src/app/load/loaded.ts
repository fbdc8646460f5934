import type { Article } from '../../model/article.ts'

/** Why a file, or one article in it, was left out; or what else is worth telling: a sentence. */
export type LoadProblem = {
  readonly source: string
  readonly code: string
  readonly message: string
}

export type Read = {
  readonly articles: readonly Article[]
  readonly problems: readonly LoadProblem[]
}

/** A file of a thousand broken lines is told of in a few. */
const MOST_FAULTS = 5

/** The articles that were read, and a problem for each that could not be. */
export function sortRead(source: string, all: readonly Article[]): Read {
  const articles: Article[] = []
  const problems: LoadProblem[] = []
  for (const article of all) {
    const fault = article.notes.find(({ level }) => level === 'error')
    if (fault) problems.push({ source, code: fault.code, message: fault.message })
    else articles.push(article)
  }
  return { articles, problems: shorten(problems) }
}

function shorten(problems: readonly LoadProblem[]): readonly LoadProblem[] {
  const more = problems.length - MOST_FAULTS
  if (more <= 1) return problems
  const [{ source, code }] = problems
  const rest = { source, code, message: `${more} more articles in it could not be read.` }
  return [...problems.slice(0, MOST_FAULTS), rest]
}
