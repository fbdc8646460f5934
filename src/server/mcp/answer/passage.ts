import { z } from 'zod'
import { findParagraphs, paragraphAt } from '../../../model/paragraph.ts'
import type { Span } from '../../../model/span.ts'
import type { ArticleView, PlaceView } from '../../../present/view/view.ts'
import { QUOTED, quote, quoteOrNull } from './quoted.ts'

/** The exact words of an article, with all that is needed to cite them. */
export const PASSAGE = z
  .strictObject({
    article: z.string().describe('Its id, as in `a12`.'),
    outlet: QUOTED.nullable(),
    paragraph: z.int().nullable().describe('Counted from 1, the headline too.'),
    start: z.int().describe('In UTF-16 code units of the text.'),
    end: z.int(),
    words: QUOTED,
  })
  .meta({ id: 'Passage' })

/** A passage that bears out what a line says. */
export const TELLING = PASSAGE.extend({
  partly: z.literal(true).optional().describe('It tells only part of what the line says.'),
}).meta({ id: 'Telling' })

export type Passage = z.infer<typeof PASSAGE>

/** Characters of a passage that an answer gives; the rest is read in its article. */
const MOST = 1500

/** A passage of a comparison. `articles` are those of its view. */
export function toPassage(articles: readonly ArticleView[], place: PlaceView): Passage {
  const { article, paragraph, start, end, text } = place
  const { label } = articles[article]
  const words = quote(text, MOST)
  return { article: idOf(articles[article]), outlet: quote(label), paragraph, start, end, words }
}

/** The id of an article of a comparison: that which it is kept under, or `text-1` of a text handed over. */
export function idOf({ keptId, id, source }: ArticleView): string {
  const [, given] = /^(text-\d+)\.txt$/.exec(source) ?? []
  return keptId ?? given ?? id
}

type Text = { readonly id: string; readonly outlet: string | null; readonly text: string }

/** A passage of a kept article. */
export function passageIn({ id, outlet, text }: Text, { start, end }: Span): Passage {
  const paragraph = paragraphAt(findParagraphs(text), start)
  const words = quote(text.slice(start, end), MOST)
  return { article: id, outlet: quoteOrNull(outlet), paragraph, start, end, words }
}
