import PostalMime from 'postal-mime'
import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { parsePage } from '../page/parse-page.ts'
import { MAIL_LIMITS } from './parse-mail.ts'
import { splitParts } from './split-parts.ts'

/**
 * The page of a web archive (MHTML), its first part of HTML: the others are frames, which hold
 * advertisements, and pictures. It rejects where there is no such part.
 */
export async function parseWebArchive(input: ArticleInput): Promise<Article> {
  const parts = splitParts(input.body)
  const page = parts
    .slice(1)
    .find(({ head }) => /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head))
  // A page saved without its pictures is a single part, and the whole of the file.
  const { html, headers } = await PostalMime.parse(page?.whole ?? input.body, MAIL_LIMITS)
  const place = headers.find(({ key }) => key === 'content-location')?.value
  const saved = /^snapshot-content-location:\s*(\S+)/im.exec(parts[0]?.head ?? '')?.[1]
  const url = [saved, place].find((address) => address && /^https?:/i.test(address))
  return parsePage({ ...input, url: input.url ?? url, contentType: null, body: html ?? '' })
}
