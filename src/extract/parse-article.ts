import type { Article } from '../model/article.ts'
import type { ArticleInput } from './article-input.ts'
import { composeArticle } from './compose-article.ts'
import { decode } from './decode.ts'
import { detectBinary, detectFormat } from './detect-format.ts'
import { detectDocument } from './document/detect-document.ts'
import { parseJson, parseJsonLines } from './json/parse-json.ts'
import { parseMarkdowns } from './markdown/parse-markdown.ts'
import { parseTexts } from './text/parse-text.ts'

export type { ArticleInput }

/** Reads text, Markdown or JSON into an article; what is wrong with it stands in its notes. */
export function parseArticle(input: ArticleInput): Article {
  return parseArticles(input)[0] ?? composeArticle(input, [])
}

/** Reads every article of one input: JSON and JSON Lines may hold many. */
export function parseArticles(input: ArticleInput): Article[] {
  const document = detectDocument(input.source, input.body)
  if (document) return [refuse(input, 'binary', REFUSED[document])]
  const binary = typeof input.body === 'string' ? null : detectBinary(input.body)
  if (binary) return [refuse(input, 'binary', `This is ${binary}: give its text or its web page.`)]
  const { text, guessed } =
    typeof input.body === 'string' ? asGiven(input.body) : decode(input.body)
  const articles = parseDecoded(input, text)
  return guessed ? articles.map(noteGuess) : articles
}

/** Is this a web page? Pages are read by `parsePage`, which brings an HTML parser with it. */
export function isPage({ source, body }: ArticleInput): boolean {
  if (typeof body === 'string') return detectFormat(source, body) === 'html'
  return (
    detectBinary(body) === null &&
    detectFormat(source, decode(body.subarray(0, 8192)).text) === 'html'
  )
}

function parseDecoded(input: ArticleInput, text: string): Article[] {
  switch (detectFormat(input.source, text)) {
    case 'jsonl':
      return parseJsonLines(input, text)
    case 'json':
      return parseJson(input, text)
    case 'markdown':
      return parseMarkdowns(input, text)
    case 'html':
      return [refuse(input, 'web-page', 'This is a web page: read it with parsePage.')]
    case 'text':
      return parseTexts(input, text)
  }
}

function asGiven(body: string): { text: string; guessed: boolean } {
  return { text: body.startsWith('\uFEFF') ? body.slice(1) : body, guessed: false }
}

/** Documents bring large libraries with them and are read by `parseDocument`. */
const REFUSED = {
  mail: 'This is a mail: give its text or its HTML part.',
  'web-archive': 'This is a web archive (MHTML): give the page that it holds.',
  word: 'This is a Word document or another ZIP archive: give its text.',
  pdf: 'This is a PDF document: give its text.',
} as const

function refuse(input: ArticleInput, code: string, message: string): Article {
  return composeArticle(input, [], [{ code, message, level: 'error' }])
}

function noteGuess(article: Article): Article {
  const note = {
    code: 'encoding-guessed',
    message: 'The file does not say how its letters are encoded: accents and marks may be wrong.',
    level: 'info',
    place: article.id,
  } as const
  return { ...article, notes: [...article.notes, note] }
}
