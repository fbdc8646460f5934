import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { decode } from '../decode.ts'
import { withHeadline } from '../with-headline.ts'
import { asksToSubscribe } from './asks-to-subscribe.ts'
import { findFields } from './find-fields.ts'
import { findReport, lengthOf } from './find-report.ts'
import { findWall, noteBehindWall, noteWall, wallKind } from './find-wall.ts'
import { resolveAddress } from './page-address.ts'
import { parseHtml } from './parse-html.ts'
import { findPrintedDate, printedByline } from './printed-fields.ts'

/** The longest page that is read, in characters: real ones stay below five million. */
const LONGEST_PAGE = 8_000_000

/** Reads a saved web page: its report, and what the page says of its headline, outlet and day. */
export function parsePage(input: ArticleInput): Article {
  const { body } = input
  const html = typeof body === 'string' ? body : decode(body, input.contentType).text
  const root = parseHtml(html.slice(0, LONGEST_PAGE))
  const { source, outlet, publishedAt } = input
  const address = input.url ?? resolveAddress(source, null)
  const { live, free, body: told, ...fields } = findFields(root, address)
  const report = findReport(root, told)
  const wall = findWall(root, fields.title, report.paragraphs)
  if (wall?.whole) {
    return composeArticle({ source, url: fields.url ?? address, outlet }, [], [noteWall(wall.kind)])
  }
  const paragraphs = report.paragraphs.filter(({ text }) => wallKind(text) !== 'consent')
  const paywalled = free === null ? isShort(paragraphs) && asksToSubscribe(root) : !free
  return composeArticle(
    {
      ...fields,
      source,
      url: fields.url ?? address,
      outlet: outlet ?? fields.outlet,
      byline: fields.byline ?? printedByline(paragraphs),
      publishedAt: publishedAt ?? fields.publishedAt ?? findPrintedDate(report, fields.language),
      paywalled,
    },
    withHeadline(fields.title, paragraphs),
    [
      ...(html.length > LONGEST_PAGE ? [TOO_LONG] : []),
      ...(live ? [LIVE] : []),
      ...(wall ? [noteBehindWall(wall.kind)] : []),
      ...(paywalled && isShort(paragraphs) ? [PAYWALLED] : []),
      ...(lengthOf(paragraphs) < A_SENTENCE && html.includes('<script') ? [NEEDS_SCRIPT] : []),
    ],
  )
}

const LIVE = {
  code: 'live-blog',
  message:
    'This is a live blog: its parts were written one after the other, and what the first ones say may have changed since.',
  level: 'info',
} as const

const PAYWALLED = {
  code: 'paywalled',
  message: 'The outlet keeps this article for its subscribers, and the text may break off.',
  level: 'info',
} as const

/** A page with less than a sentence of text draws it by a script. */
const A_SENTENCE = 60

const NEEDS_SCRIPT = {
  code: 'needs-script',
  message:
    'The page shows no text without JavaScript. Save it from a browser once it is drawn, or give its text.',
  level: 'warning',
} as const

/** Pages ask to subscribe beside reports that all can read; there is no wall before a long text. */
const WHOLE = 2500

function isShort(paragraphs: readonly RoledParagraph[]): boolean {
  return lengthOf(paragraphs) < WHOLE
}
