import type { Article } from '../../model/article.ts'
import type { Note } from '../../model/note.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { LONGEST_TEXT } from '../cut-text.ts'
import { parseDate } from '../dates.ts'
import { DAY_OF_FILE } from '../document/day-of-file.ts'
import { findPublished } from '../find-published.ts'
import { assignRoles } from '../text/roles.ts'
import { withHeadline } from '../with-headline.ts'
import { dropRunningLines } from './drop-running-lines.ts'
import { findHeadline } from './find-headline.ts'
import { MOST_PAGES, type PdfText, readPdf } from './read-pdf.ts'
import { toParagraphs } from './to-paragraphs.ts'

/** A PDF with text → its paragraphs, without heads, feet and numbers of pages. */
export async function parsePdf(input: ArticleInput): Promise<Article> {
  if (typeof input.body === 'string') return refuse(input, DAMAGED)
  try {
    return compose(input, await readPdf(input.body, LONGEST_TEXT))
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return refuse(input, name === 'PasswordException' ? ENCRYPTED : DAMAGED)
  }
}

/** A page of a scan has no text, or what stands in its margin. */
const FEWEST_LETTERS = 40

function compose(input: ArticleInput, pdf: PdfText): Article {
  const { source, outlet, publishedAt } = input
  const pages = dropRunningLines(pdf.pages)
  const paragraphs = toParagraphs(pages)
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < FEWEST_LETTERS) return refuse(input, SCANNED)
  const { headline, rest } = findHeadline(paragraphs, pdf.title)
  const texts = rest.map(({ text }) => ({ text, blankAfter: true }))
  const roles = assignRoles(texts)
  const roled: RoledParagraph[] = texts.map(({ text }, i) => ({
    text,
    role: roles[i] ?? 'paragraph',
  }))
  const title = headline ?? roled.find(({ role }) => role === 'headline')?.text ?? null
  const said = publishedAt ?? findPublished(roled)
  const made = dayOfFile(pdf.created)
  return composeArticle(
    { source, outlet, title, publishedAt: said ?? made },
    withHeadline(title, roled),
    notesOf(pdf, said === null && made !== null),
  )
}

/** "D:20310506142000+01'00'": the day alone, for the hour is that of whoever printed it. */
function dayOfFile(printed: string | null): string | null {
  const day = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(printed ?? '')
  return day ? parseDate(`${day[1]}-${day[2]}-${day[3]}`) : null
}

function notesOf({ pages, count }: PdfText, dayOfFileTaken: boolean): Omit<Note, 'place'>[] {
  const empty = pages.filter(({ lines }) => lines.length === 0).length
  const notes: Omit<Note, 'place'>[] = []
  if (pages.length < count) notes.push(pages.length < MOST_PAGES ? TOO_LONG : manyPages(count))
  if (empty > 0 && empty * 2 >= pages.length) notes.push(partlyScanned(empty, pages.length))
  if (dayOfFileTaken) notes.push(DAY_OF_FILE)
  return notes
}

function manyPages(count: number): Omit<Note, 'place'> {
  const message = `The PDF has ${count} pages. Its first ${MOST_PAGES} were read and the rest left out.`
  return { code: 'text-cut', message, level: 'warning' }
}

function partlyScanned(empty: number, pages: number): Omit<Note, 'place'> {
  const message = `${empty} of ${pages} pages have no text: they may be pictures of pages.`
  return { code: 'pages-without-text', message, level: 'warning' }
}

function refuse(input: ArticleInput, note: Omit<Note, 'place'>): Article {
  return composeArticle(input, [], [note])
}

const ENCRYPTED = {
  code: 'encrypted',
  message: 'This PDF is locked with a password: save it without one, or give its text.',
  level: 'error',
} as const

const DAMAGED = {
  code: 'damaged-document',
  message: 'This PDF is damaged: open it and save it anew, or give its text.',
  level: 'error',
} as const

const SCANNED = {
  code: 'scanned',
  message:
    'This PDF has pictures of pages and no text: let a program for text recognition (OCR) read it first.',
  level: 'error',
} as const
