import { unzipSync } from 'fflate'
import type { Article, BlockRole } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { LONGEST_TEXT } from '../cut-text.ts'
import { DAY_OF_FILE } from '../document/day-of-file.ts'
import { findPublished } from '../find-published.ts'
import { assignRoles } from '../text/roles.ts'
import { withHeadline } from '../with-headline.ts'
import { readProperties } from './read-properties.ts'
import { readWordParagraphs, type WordParagraph } from './read-word-paragraphs.ts'

const TEXT = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'
/** Books are smaller; what says that it unpacks to more is made to fill the memory. */
const LARGEST_PART = 48 << 20

/** A Word document (.docx) → its text as it stands once its tracked changes are taken on. */
export async function parseWord(input: ArticleInput): Promise<Article> {
  if (typeof input.body === 'string') return composeArticle(input, [], [OTHER_ARCHIVE])
  let tooLarge = false
  const parts = unzipSync(input.body, {
    filter: ({ name, originalSize }) => {
      if (name !== TEXT && name !== PROPERTIES) return false
      if (originalSize > LARGEST_PART) tooLarge = true
      return originalSize <= LARGEST_PART
    },
  })
  const text = Object.hasOwn(parts, TEXT) ? parts[TEXT] : null
  if (!text) return composeArticle(input, [], [tooLarge ? TOO_LARGE : OTHER_ARCHIVE])
  const properties = Object.hasOwn(parts, PROPERTIES) ? readProperties(parts[PROPERTIES]) : NONE
  return compose(
    input,
    properties,
    readWordParagraphs(new TextDecoder().decode(text), LONGEST_TEXT),
  )
}

const NONE: ReturnType<typeof readProperties> = {
  title: null,
  author: null,
  created: null,
  modified: null,
}

function compose(
  { source, outlet, publishedAt }: ArticleInput,
  properties: typeof NONE,
  { paragraphs, cut }: ReturnType<typeof readWordParagraphs>,
): Article {
  const roled = giveRoles(paragraphs)
  const printed = roled.find(({ role }) => role === 'headline')?.text ?? null
  const said = publishedAt ?? findPublished(roled)
  const made = properties.created ?? properties.modified
  return composeArticle(
    {
      source,
      outlet,
      // Many a document keeps the title of the one that it was copied from: what is printed goes first.
      title: printed ?? properties.title,
      byline: properties.author,
      publishedAt: said ?? made,
      modifiedAt: properties.modified,
    },
    withHeadline(printed ?? properties.title, roled),
    [...(cut ? [TOO_LONG] : []), ...(said === null && made !== null ? [DAY_OF_FILE] : [])],
  )
}

const TITLE = /^(?:title|titel|titre|t[ií]tulo|titolo|headline)$/i
const HEADING =
  /^(?:heading|.{0,2}berschrift|titre|t[ií]tulo|titolo|kop|rubrik|overskrift)\s?[1-6]$/i

/** By the names of styles where they say something, else as of a plain text. */
function giveRoles(paragraphs: readonly WordParagraph[]): RoledParagraph[] {
  const roles = assignRoles(paragraphs.map(({ text }) => ({ text, blankAfter: true })))
  const title = paragraphs.findIndex(({ style }) => TITLE.test(style))
  const opening = paragraphs.findIndex(({ style }, i) => HEADING.test(style) && i < 3)
  const headline = title >= 0 ? title : opening
  return paragraphs.map(({ text, style }, i) => {
    if (i === headline) return { text, role: 'headline' }
    if (HEADING.test(style)) return { text, role: 'subheading' }
    const role: BlockRole = roles[i] ?? 'paragraph'
    return { text, role: role === 'headline' && headline >= 0 ? 'paragraph' : role }
  })
}

const OTHER_ARCHIVE = {
  code: 'binary',
  message:
    'This is a ZIP archive or an office document of another kind: save it as .docx, PDF or text.',
  level: 'error',
} as const

const TOO_LARGE = {
  code: 'too-large',
  message:
    'The text of this document unpacks to more than 48 MB: give the part of it that is wanted.',
  level: 'error',
} as const
