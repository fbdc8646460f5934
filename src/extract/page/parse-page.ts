import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { decode } from '../decode.ts'
import { withHeadline } from '../with-headline.ts'
import { asksToSubscribe } from './asks-to-subscribe.ts'
import { findFields } from './find-fields.ts'
import { giveRoles } from './give-roles.ts'
import { resolveAddress } from './page-address.ts'
import type { PageNode } from './page-node.ts'
import { parseHtml } from './parse-html.ts'
import { findFurniture, findNever } from './prune.ts'
import { reportBlocks } from './report-blocks.ts'

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
  if (lengthOf(careful) >= SHORTEST) return giveRoles(careful)
  const whole = reportBlocks(root, findNever(root))
  return giveRoles(lengthOf(whole) > 2 * lengthOf(careful) ? whole : careful)
}

function lengthOf(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
