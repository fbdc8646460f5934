import type { KeptArticle } from '../../model/kept.ts'
import { findParagraphs, paragraphAt } from '../../model/paragraph.ts'
import type { Span } from '../../model/span.ts'
import { sha256 } from '../../text/hash.ts'
import { originalHref } from '../desk/links.ts'

/** A passage with all that is needed to cite it. */
export type PassageView = Span & {
  readonly article: string
  readonly version: number
  readonly text: string
  /** Of the passage's words and of the whole text, in hexadecimal. */
  readonly sha256: string
  readonly textSha256: string
  readonly paragraph: number
  /** The outlet's own page, scrolled to the words; null where its address is none of the web's. */
  readonly url: string | null
}

/** Null where the text has no such passage. */
export function toPassageView(article: KeptArticle, { start, end }: Span): PassageView | null {
  const { id, version, text: whole, url } = article
  if (start >= end || end > whole.length) return null
  const text = whole.slice(start, end)
  return {
    ...{ article: id, version, start, end, text },
    sha256: sha256(text),
    textSha256: sha256(whole),
    paragraph: paragraphAt(findParagraphs(whole), start),
    url: originalHref(url, text),
  }
}
