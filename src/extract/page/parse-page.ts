import type { Article, BlockRole } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { decode } from '../decode.ts'
import { isCorrectionLabel, markHeaded, tellsCorrection } from '../text/corrections.ts'
import { furnitureRole } from '../text/furniture.ts'
import { endsSentence } from '../text/paragraphs.ts'
import { withHeadline } from '../with-headline.ts'
import { asksToSubscribe } from './asks-to-subscribe.ts'
import { findBlocks, type PageBlock } from './blocks.ts'
import { findBody } from './find-body.ts'
import { findFields } from './find-fields.ts'
import { findNoteElements, findNotes, type NoteElements } from './find-notes.ts'
import { resolveAddress } from './page-address.ts'
import { isWithin, type PageNode } from './page-node.ts'
import { parseHtml } from './parse-html.ts'
import { findFurniture, findNever } from './prune.ts'

/** The longest page that is read, in characters: real ones stay below five million. */
const LONGEST_PAGE = 8_000_000

/** Reads a saved web page: its report, and what the page says of its headline, outlet and day. */
export function parsePage(input: ArticleInput): Article {
  const { body } = input
  const html = typeof body === 'string' ? body : decode(body, input.contentType).text
  const root = parseHtml(html.slice(0, LONGEST_PAGE))
  const { source, outlet, publishedAt } = input
  const address = input.url ?? resolveAddress(source, null)
  const { live, free, ...fields } = findFields(root, address)
  const paragraphs = findParagraphs(root)
  const paywalled = free === null ? isShort(paragraphs) && asksToSubscribe(root) : !free
  return composeArticle(
    {
      ...fields,
      source,
      url: fields.url ?? address,
      outlet: outlet ?? fields.outlet,
      publishedAt: publishedAt ?? fields.publishedAt,
      paywalled,
    },
    withHeadline(fields.title, paragraphs),
    [
      ...(html.length > LONGEST_PAGE ? [TOO_LONG] : []),
      ...(live ? [LIVE] : []),
      ...(paywalled && isShort(paragraphs) ? [PAYWALLED] : []),
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

/** Pages ask to subscribe beside reports that all can read; there is no wall before a long text. */
const WHOLE = 2500

function isShort(paragraphs: readonly RoledParagraph[]): boolean {
  return lengthOf(paragraphs) < WHOLE
}

/** A report in fewer characters is more likely to be what is left of one that was thrown away. */
const SHORTEST = 250

/** The page's report in paragraphs, found again with less thrown away where little was left. */
function findParagraphs(root: PageNode): RoledParagraph[] {
  const careful = reportBlocks(root, findFurniture(root))
  const whole = lengthOf(careful) < SHORTEST ? reportBlocks(root, findNever(root)) : careful
  const report = lengthOf(whole) > 2 * lengthOf(careful) ? whole : careful
  const notes = findNoteElements(root)
  return giveRoles([...report, ...findNotes(root, report, notes)], notes)
}

function reportBlocks(root: PageNode, dropped: ReadonlySet<PageNode>): PageBlock[] {
  const blocks = findBlocks(root, dropped)
  const body = findBody(blocks, root)
  return blocks.filter((block) => contains(body, block.element) && !isLinks(block))
}

function lengthOf(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** Furniture within the report is left out: a page's links and buttons are nobody's words. */
export function giveRoles(blocks: readonly PageBlock[], notes: NoteElements): RoledParagraph[] {
  const roles = blocks.map((block, i) =>
    notes.has(block.element) ? noteRole(block.text) : roleOf(block, i === blocks.length - 1),
  )
  markHeaded(
    blocks.map(({ text }) => text),
    roles,
  )
  return blocks
    .map(({ text }, i) => ({ text, role: roles[i] }))
    .filter(({ role }) => role !== 'furniture')
}

/** What a page calls its correction may be a link to a form. */
function noteRole(text: string): BlockRole {
  return tellsCorrection(text) || isCorrectionLabel(text) ? 'correction' : 'furniture'
}

function contains(node: PageNode, inner: PageNode): boolean {
  for (let at: PageNode | null = inner; at; at = at.parent) if (at === node) return true
  return false
}

/** Blocks of links lead to other pages. A whole sentence in a link is a part of the report. */
export function isLinks({ text, linked }: PageBlock): boolean {
  return linked > text.length * 0.6 && !(text.length > 80 && endsSentence(text))
}

const CAPTION_NAME = /(?:^|[\s_-])(?:wp-)?caption/i

function roleOf({ text, element }: PageBlock, isLast: boolean): BlockRole {
  if (element.tag === 'figcaption' || isWithin(element, 'figure')) return 'caption'
  if (CAPTION_NAME.test(element.attributes.get('class') ?? '')) return 'caption'
  const role = furnitureRole(text, isLast)
  if (role) return role
  return /^h[1-6]$/.test(element.tag) ? 'subheading' : 'paragraph'
}
