import { z } from 'zod'
import type { KeptArticle } from '../../../model/kept.ts'
import { findParagraphs } from '../../../model/paragraph.ts'
import { LARGEST, sizeOf } from '../answer/fill-page.ts'
import { findArticle } from '../answer/find-article.ts'
import { PASSAGE, passageIn } from '../answer/passage.ts'
import { instantOrNull, NOTE, QUOTED, quoteOrNull } from '../answer/quoted.ts'
import { refuse } from '../answer/refuse.ts'
import { tool } from '../tool.ts'
import { ARTICLE_ID, NOTED, OFFSET } from './shapes.ts'

const HEAD = z.strictObject({
  id: z.string(),
  story: z.string().nullable(),
  outlet: QUOTED.nullable(),
  title: QUOTED.nullable(),
  byline: QUOTED.nullable(),
  url: QUOTED.nullable(),
  publishedAt: z.string().nullable(),
  version: z.int(),
  characters: z.int().describe('UTF-16 code units of its text.'),
})

/** Characters of a piece: a longer paragraph is given in several. */
const PIECE = 1500

export const GET_ARTICLE = tool({
  name: 'get_article',
  title: 'Get an article',
  description:
    'The whole text of an article, paragraph by paragraph, each as a passage that can be cited. Long ones come in parts.',
  input: z.strictObject({
    id: ARTICLE_ID,
    from: OFFSET.optional().describe(
      'Where to begin, in UTF-16 code units: `next` of the part before.',
    ),
  }),
  output: z.strictObject({
    ...NOTED,
    article: HEAD,
    passages: z.array(PASSAGE),
    next: z.int().nullable().describe('Pass it on as `from`; null where this is all.'),
  }),
  answer: async ({ id, from = 0 }, means) => readFrom(await findArticle(means, id), from),
})

/** As much of an article as fits, from an offset of its text. */
export function readFrom(article: KeptArticle, from: number) {
  const { text } = article
  if (from > text.length)
    throw refuse(`from: the text of ${article.id} has ${text.length} UTF-16 code units.`)
  const head = { note: NOTE, article: toHead(article), passages: [], next: text.length }
  let left = LARGEST - sizeOf(head)
  const passages: object[] = []
  for (const span of pieces(text, from)) {
    const passage = passageIn(article, span)
    const size = sizeOf(passage) + 1
    if (size > left && passages.length > 0) return { ...head, passages, next: span.start }
    passages.push(passage)
    left -= size
  }
  return { ...head, passages, next: null }
}

function toHead({
  id,
  storyId,
  outlet,
  title,
  byline,
  url,
  publishedAt,
  version,
  text,
}: KeptArticle) {
  return {
    ...{ id, story: storyId, outlet: quoteOrNull(outlet), title: quoteOrNull(title) },
    ...{ byline: quoteOrNull(byline), url: quoteOrNull(url) },
    publishedAt: instantOrNull(publishedAt),
    ...{ version, characters: text.length },
  }
}

/** Paragraphs from an offset on, long ones cut where a word ends. */
function* pieces(text: string, from: number) {
  for (const { start, end } of findParagraphs(text)) {
    for (let at = Math.max(start, from); at < end; ) {
      const space = end - at > PIECE ? text.lastIndexOf(' ', at + PIECE) : end
      const to = space > at ? space : wholePair(text, at + PIECE)
      yield { start: at, end: Math.min(to, end) }
      at = Math.min(to, end)
    }
  }
}

/** An offset that parts no pair of surrogates. */
function wholePair(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
}
