import type { Article, Block, BlockRole } from '../model/article.ts'
import type { Note } from '../model/note.ts'
import { cutText, LONGEST_TEXT } from './cut-text.ts'
import { findPublished } from './find-published.ts'
import { detectLanguage, nameLanguage } from './language/detect-language.ts'
import { findSignature } from './text/credits.ts'

/** A paragraph with the role that its source gave it. */
export type RoledParagraph = { readonly text: string; readonly role: BlockRole }

/** What a source says of an article, beside its paragraphs. */
export type ArticleFields = {
  readonly source: string
  readonly id?: string
  readonly outlet?: string | null
  readonly title?: string | null
  readonly byline?: string | null
  readonly publishedAt?: string | null
  readonly modifiedAt?: string | null
  readonly paywalled?: boolean
  readonly language?: string | null
  readonly url?: string | null
}

/** Lays the paragraphs out as one text and notes what is worth telling about it. */
export function composeArticle(
  fields: ArticleFields,
  paragraphs: readonly RoledParagraph[],
  notes: readonly Omit<Note, 'place'>[] = [],
): Article {
  const id = fields.id ?? idOf(fields.source)
  const { kept, cut } = withinLimit(paragraphs)
  const text = kept.map((paragraph) => paragraph.text).join('\n\n')
  const language = detectLanguage(text) ?? fields.language ?? null
  const all = [...notes]
  if (cut && !notes.includes(TOO_LONG)) all.push(TOO_LONG)
  if (text === '' && notes.every((note) => note.level !== 'error')) all.push(EMPTY)
  if (language && language !== 'en') all.push(notEnglish(language))
  return {
    id,
    source: fields.source,
    outlet: fields.outlet ?? null,
    title: fields.title ?? kept.find((each) => each.role === 'headline')?.text ?? null,
    byline: fields.byline ?? null,
    publishedAt: fields.publishedAt ?? findPublished(kept),
    modifiedAt: fields.modifiedAt ?? null,
    paywalled: fields.paywalled ?? false,
    language,
    url: fields.url ?? null,
    text,
    blocks: layOut(kept),
    notes: all.map((note) => ({ ...note, place: id })),
  }
}

function layOut(paragraphs: readonly RoledParagraph[]): Block[] {
  let start = 0
  return paragraphs.flatMap(({ text, role }) => {
    const block = { start, end: start + text.length, role }
    start = block.end + 2
    return splitSignature(text, block)
  })
}

/** A credit that ends a paragraph is a block of its own. */
function splitSignature(text: string, block: Block): Block[] {
  const cut = block.role === 'paragraph' ? findSignature(text) : -1
  if (cut < 0) return [block]
  const start = block.start + cut
  const end = block.start + text.slice(0, cut).trimEnd().length
  return [
    { ...block, end },
    { start, end: block.end, role: 'credit' },
  ]
}

/** No article has more paragraphs than this. */
const MOST_PARAGRAPHS = 20_000

function withinLimit(paragraphs: readonly RoledParagraph[]): {
  kept: readonly RoledParagraph[]
  cut: boolean
} {
  let room = LONGEST_TEXT
  for (const [i, { text, role }] of paragraphs.entries()) {
    if (i === MOST_PARAGRAPHS) return { kept: paragraphs.slice(0, i), cut: true }
    if (text.length <= room) {
      room -= text.length + 2
      continue
    }
    const start = cutText(text, room)
    const before = paragraphs.slice(0, i)
    return { kept: start ? [...before, { text: start, role }] : before, cut: true }
  }
  return { kept: paragraphs, cut: false }
}

/** Told of where only the beginning was read. */
export const TOO_LONG = {
  code: 'text-cut',
  message:
    'The text is longer than an article can be. Its first 260,000 characters were read and the rest left out.',
  level: 'warning',
} as const

const EMPTY = {
  code: 'no-text',
  message: 'There is no text in it to compare.',
  level: 'error',
} as const

function notEnglish(language: string): Omit<Note, 'place'> {
  return {
    code: 'not-english',
    message: `The text is in ${nameLanguage(language)}, and only English is read in full: copied passages and what the texts share word for word are found, quotes, names and figures may be missed.`,
    level: 'warning',
  }
}

/** A short name for an article, from its file's or its address's last part. */
export function idOf(source: string): string {
  if (source === '-') return 'stdin'
  const path = source.replace(/[?#].*$/s, '').replace(/[\\/]+$/, '')
  const name = path.slice(path.search(/[^\\/]*$/)).replace(/\.[A-Za-z]\w{0,9}$/, '')
  return name || 'article'
}
