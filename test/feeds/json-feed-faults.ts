import { findDateFaults, findIdFaults, isWebAddress } from './feed-values.ts'
import { findHtmlFaults } from './html-faults.ts'

type Item = Readonly<Record<string, unknown>>

const FEED_KEYS = 'version title description home_page_url feed_url authors items'.split(' ')
const ITEM_KEYS = 'id url title content_html date_published date_modified'.split(' ')

/** What is wrong with a JSON Feed, by the text of version 1.1, a line each. */
export function findJsonFeedFaults(document: string, asked: string, now: Date): string[] {
  const feed: unknown = JSON.parse(document)
  if (!isObject(feed)) return ['no object']
  const { version, title, description, home_page_url, feed_url, authors, items } = feed
  if (!Array.isArray(items)) return ['no items']
  const ids = items.map((item: Item) => item.id)
  const faults = [
    ...(version === 'https://jsonfeed.org/version/1.1' ? [] : [`version ${version}`]),
    ...(isText(title) ? [] : ['no title']),
    ...(isText(description) ? [] : ['no description']),
    ...(isWebAddress(home_page_url) ? [] : [`home_page_url ${home_page_url}`]),
    ...(feed_url === asked ? [] : [`feed_url is ${feed_url}, not ${asked}`]),
    ...(Array.isArray(authors) && isText(authors[0]?.name) ? [] : ['no authors']),
    ...findUnknown(feed, FEED_KEYS),
    ...ids.filter((id, nth) => ids.indexOf(id) < nth).map((id) => `${id} is there twice`),
    ...items.flatMap((item: Item) => findItemFaults(item, now)),
  ]
  if (/\\ud[89a-f]/i.test(document)) faults.push('half a character')
  return faults
}

function findItemFaults(item: Item, now: Date): string[] {
  const { id, url, title, content_html, date_published, date_modified } = item
  return [
    ...findIdFaults(String(id)),
    ...(isWebAddress(url) ? [] : [`url ${url}`]),
    ...(isText(title) ? [] : ['an item without a title']),
    ...findDateFaults(String(date_published), now),
    ...findDateFaults(String(date_modified), now),
    ...(isText(content_html) ? findHtmlFaults(content_html) : ['no content']),
    ...findUnknown(item, ITEM_KEYS),
  ]
}

const findUnknown = (given: object, known: readonly string[]) =>
  Object.keys(given).filter((key) => !known.includes(key))

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isObject = (value: unknown): value is Item => typeof value === 'object' && value !== null
