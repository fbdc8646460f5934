import type { Article } from '../model/article.ts'
import type { ArticleInput } from './article-input.ts'
import { composeArticle } from './compose-article.ts'
import type { DocumentKind } from './document/detect-document.ts'

/**
 * Reads the articles of a mail or a mailbox, a saved web archive, a Word document or a PDF. Each kind brings its
 * library with it, so that nobody else pays for it. What cannot be read is an article with an error
 * among its notes; made to hang or to fill the memory, it does so: call it in a thread that can be ended.
 */
export async function parseDocument(kind: DocumentKind, input: ArticleInput): Promise<Article[]> {
  try {
    return await PARSERS[kind](input)
  } catch {
    return [composeArticle(input, [], [DAMAGED])]
  }
}

const PARSERS: Readonly<Record<DocumentKind, (input: ArticleInput) => Promise<Article[]>>> = {
  mail: async (input) => (await import('./mail/parse-mail.ts')).parseMails(input),
  'web-archive': async (input) => [
    await (await import('./mail/parse-web-archive.ts')).parseWebArchive(input),
  ],
  word: async (input) => [await (await import('./word/parse-word.ts')).parseWord(input)],
  pdf: async (input) => [await (await import('./pdf/parse-pdf.ts')).parsePdf(input)],
}

const DAMAGED = {
  code: 'damaged-document',
  message: 'The document is damaged: open it and save it anew, or give its text.',
  level: 'error',
} as const
