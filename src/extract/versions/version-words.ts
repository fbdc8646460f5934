import type { Article } from '../../model/article.ts'
import { byScript } from '../../text/by-script.ts'

/** A word, a mark, or the break between two paragraphs. */
export type VersionWord = {
  /** What is compared: marks that are set in several ways are one. */
  readonly key: string
  readonly kind: 'word' | 'mark' | 'break'
  readonly start: number
  readonly end: number
  /** Does it stand between quotation marks? */
  readonly quoted: boolean
  readonly block: number
}

const WORD = byScript(
  /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ.,‑-]|(?<=\d)[:/](?=\d))[\p{L}\p{M}\p{N}]+)*|\.{2,}|-{2,}|[^\s\p{L}\p{M}\p{N}]/gu,
)
const LETTER = byScript(/[\p{L}\p{N}]/u)

/** How marks are written is nobody's news. */
const ALIKE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '—': '–',
  '―': '–',
  '-': '–',
  '--': '–',
  '---': '–',
  '…': '...',
}

/** The words and marks of an article's text, block by block. */
export function findVersionWords({
  text,
  blocks,
}: Pick<Article, 'text' | 'blocks'>): VersionWord[] {
  const words: VersionWord[] = []
  for (const [block, { start, end }] of blocks.entries()) {
    if (block > 0)
      words.push({ key: '\n\n', kind: 'break', start, end: start, quoted: false, block })
    const said = text.slice(start, end)
    let marks: Open = { double: false, single: false }
    for (const match of said.matchAll(WORD(said))) {
      const [printed] = match
      const isWord = LETTER(printed).test(printed)
      const place = { start: start + match.index, end: start + match.index + printed.length }
      if (!isWord) marks = afterMark(printed, marks)
      const quoted = marks.double || marks.single
      const key = isWord
        ? printed.replace(/[’ʼ]/g, "'").replaceAll('‑', '-')
        : (ALIKE[printed] ?? printed)
      words.push({ key, kind: isWord ? 'word' : 'mark', ...place, quoted, block })
    }
  }
  return words
}

/** Which quotation marks stand open. A closing single one may be an apostrophe: it ends no other. */
type Open = { readonly double: boolean; readonly single: boolean }

function afterMark(mark: string, open: Open): Open {
  if (/^[“„«]$/.test(mark)) return { ...open, double: true }
  if (/^[”»]$/.test(mark)) return { double: false, single: false }
  if (mark === '‘') return { ...open, single: true }
  if (mark === '’') return { ...open, single: false }
  return mark === '"' ? { double: !open.double, single: false } : open
}
