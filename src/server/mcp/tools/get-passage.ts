import { z } from 'zod'
import type { KeptArticle } from '../../../model/kept.ts'
import type { Span } from '../../../model/span.ts'
import { toPassageView } from '../../../present/article/to-passage-view.ts'
import { findArticle } from '../answer/find-article.ts'
import { PASSAGE } from '../answer/passage.ts'
import { NOTE, QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'
import { refuse } from '../answer/refuse.ts'
import { tool } from '../tool.ts'
import { ARTICLE_ID, NOTED, OFFSET } from './shapes.ts'

/** Characters of a passage: what is longer is read as an article. */
const MOST = 3000

export const GET_PASSAGE = tool({
  name: 'get_passage',
  title: 'Get a passage',
  description:
    'The exact words of an article between two offsets, with their hash and a link that opens the outlet’s own page at them. Ask this before quoting word for word.',
  input: z.strictObject({
    article: ARTICLE_ID,
    start: OFFSET.describe('In UTF-16 code units of the text.'),
    end: OFFSET.describe('The first unit after it.'),
  }),
  output: z.strictObject({
    ...NOTED,
    passage: PASSAGE,
    version: z.int(),
    sha256: z.string().describe('Of the words, in hexadecimal.'),
    textSha256: z.string().describe('Of the whole text.'),
    url: QUOTED.nullable(),
  }),
  answer: async ({ article, ...span }, means) =>
    readPassage(await findArticle(means, article), span),
})

/** A passage as it is cited. Throws the `Refusal` where the text has none such. */
export function readPassage(article: KeptArticle, span: Span) {
  const { text, id, outlet } = article
  const length = span.end - span.start
  if (length > MOST)
    throw refuse(
      `end: a passage has ${MOST} UTF-16 code units at most, and this has ${length}; get_article with "from": ${span.start} reads on from there.`,
    )
  const view = toPassageView(article, span)
  if (!view)
    throw refuse(
      `start, end: the text of ${id} has ${text.length} UTF-16 code units; start comes before end, and end is not after that.`,
    )
  const { start, end, paragraph, version, sha256, textSha256, url } = view
  const words = quote(view.text, MOST)
  return {
    note: NOTE,
    passage: { article: id, outlet: quoteOrNull(outlet), paragraph, start, end, words },
    ...{ version, sha256, textSha256 },
    url: url === null ? null : quote(url, 4000),
  }
}
