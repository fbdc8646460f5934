import type { Problem } from '../../model/source.ts'
import { findReport } from '../page/find-report.ts'
import { findWall, noteWall } from '../page/find-wall.ts'
import { parseHtml } from '../page/parse-html.ts'
import { plainText } from './plain-text.ts'

export function explainBinary(kind: string): Problem {
  return {
    code: 'not-a-feed',
    message: `This is ${kind}, not a feed. Give the address of the feed itself.`,
  }
}

const TITLE = /<title[^>]{0,200}>([^<]{1,300})/i

/** How pages begin their titles that stand before what was asked for. */
const BARRIERS: readonly (readonly [RegExp, code: string, what: string])[] = [
  [
    /\b(?:log[ -]?in|sign[ -]?in|authenticat|password|subscribe to)/i,
    'login-page',
    'asks to log in',
  ],
  [
    /just a moment|attention required|access denied|forbidden|captcha|verif|are you (?:a )?(?:human|robot)|bot\b|blocked|security check|unusual traffic|ddos/i,
    'block-page',
    'keeps programs out',
  ],
]

/** Says what a text is that is no feed, and what to do. */
export function explainOther(text: string): Problem {
  const start = text.slice(0, 20_000).trimStart()
  if (start === '')
    return { code: 'empty', message: 'The answer is empty: there is no feed in it.' }
  if (/^[[{]/.test(start)) return { code: 'not-a-feed', message: JSON_OF_ANOTHER_KIND }
  const root = /<([A-Za-z][\w:.-]{0,60})(?=[\s/>])/.exec(start.replace(/<!--[\s\S]*?-->/g, ''))?.[1]
  if (!root) return { code: 'not-a-feed', message: PLAIN }
  const name = root.toLowerCase()
  if (name === 'urlset' || name === 'sitemapindex') return { code: 'sitemap', message: SITEMAP }
  if (name === 'opml') return { code: 'opml', message: OPML }
  if (
    !/^(?:html|head|body|meta|title|script|div|p|h1)$/.test(name) &&
    !/<!doctype html/i.test(start)
  )
    return {
      code: 'not-a-feed',
      message: `This is XML of another kind (its first element is "${root}"), not a feed.`,
    }
  return explainPage(start)
}

function explainPage(start: string): Problem {
  const title = plainText(TITLE.exec(start)?.[1] ?? '')?.slice(0, 100) ?? null
  const named = title ? ` ("${title}")` : ''
  const root = parseHtml(start)
  const wall = findWall(root, title, findReport(root, []).paragraphs)
  if (wall?.whole) {
    const { code, message } = noteWall(wall.kind)
    return { code, message: message.replace('not the article', 'not the feed') }
  }
  const barrier = BARRIERS.find(([pattern]) => title !== null && pattern.test(title))
  if (barrier)
    return {
      code: barrier[1],
      message: `The site answers with a page that ${barrier[2]}${named} instead of its feed. Open the address in a browser to see why, or follow another address of the site.`,
    }
  return {
    code: 'web-page',
    message: `This is a web page${named}, not a feed. Give the address of its feed, or add the site's address to have its feed found.`,
  }
}

const JSON_OF_ANOTHER_KIND =
  'This is JSON of another kind, not a JSON Feed: it has no list of items with ids, addresses or texts.'
const PLAIN = 'This is plain text, not a feed.'
const SITEMAP = 'This is a sitemap, not a feed: add its address again to follow it as one.'
const OPML = 'This is a list of feeds (OPML), not a feed: save it and add the file.'
