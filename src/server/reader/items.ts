import type { ReaderPart } from '../../model/reader.ts'
import { renderReaderAtom } from '../../present/reader/atom.ts'
import { plainTitle } from '../../present/reader/title.ts'
import { sendJson, sendText } from '../respond.ts'
import { formatPlace, parseListing } from './asked.ts'
import { badAsked } from './bad-asked.ts'
import { numberOf, parseItemId } from './item-ids.ts'
import type { Question, ReaderRoute } from './routes.ts'
import { READING_LIST } from './stream-ids.ts'
import { type SentItem, toItem } from './to-item.ts'

/** Items whose texts are sent at once: an app that asks for more goes on from there. */
const MOST_TEXTS = 500
const MOST_NAMED = 1000

/** What is in a list: numbers alone, or with their texts. */
export const ITEM_ROUTES: readonly ReaderRoute[] = [
  { method: 'any', path: 'api/0/stream/items/ids', answer: listIds },
  { method: 'any', path: 'api/0/stream/items/contents', answer: sendNamed },
  { method: 'any', path: 'api/0/stream/contents', answer: sendContents },
  { method: 'any', path: 'api/0/stream/contents/:stream{.+}', answer: sendContents },
  { method: 'get', path: 'atom/:stream{.+}', answer: sendAtom },
]

async function listIds(question: Question): Promise<Response> {
  const { context, asked, reader } = question
  const stream = streamOf(question)
  const part = await reader.list(parseListing(asked, stream))
  const itemRefs = part.refs.map(({ id, at }) => ({
    id: String(numberOf(id)),
    directStreamIds: [],
    timestampUsec: String(Date.parse(at) * 1000),
  }))
  return sendJson(context, { itemRefs, ...continuation(question, part) })
}

async function sendNamed(question: Question): Promise<Response> {
  const { context, asked } = question
  const named = asked.all('i')
  if (named.length > MOST_NAMED) throw badAsked(`i: at most ${MOST_NAMED} items at once.`)
  const items = await show(question, named.map(parseItemId))
  return sendJson(context, envelope(question, READING_LIST, items))
}

async function sendContents(question: Question): Promise<Response> {
  const { items, part } = await listContents(question)
  const sent = envelope(question, streamOf(question), items)
  return sendJson(question.context, { ...sent, ...continuation(question, part) })
}

async function sendAtom(question: Question): Promise<Response> {
  const { items } = await listContents(question)
  const stream = streamOf(question)
  const { pathname } = new URL(question.context.req.url)
  const self = question.desk + pathname
  const text = renderReaderAtom({ id: `tag:google.com,2005:reader/${stream}`, self, items })
  return sendText(question.context, text, 'application/atom+xml; charset=utf-8')
}

async function listContents(
  question: Question,
): Promise<{ readonly items: readonly SentItem[]; readonly part: ReaderPart }> {
  const { asked, reader } = question
  const query = parseListing(asked, streamOf(question))
  const part = await reader.list({ ...query, limit: Math.min(query.limit, MOST_TEXTS) })
  const items = await show(
    question,
    part.refs.map(({ id }) => id),
  )
  return { items, part }
}

/** Of everything where nothing is named. */
function streamOf({ context, asked }: Question): string {
  return context.req.param('stream') || asked.one('s') || READING_LIST
}

async function show(
  { reader, desk }: Question,
  ids: readonly string[],
): Promise<readonly SentItem[]> {
  const feeds = new Map((await reader.listFeeds()).map((feed) => [feed.id, feed]))
  return (await reader.open(ids)).map((item) => toItem(item, { feeds, desk }))
}

function continuation({ asked, ...question }: Question, { next }: ReaderPart) {
  const stream = streamOf({ asked, ...question })
  return next === null ? {} : { continuation: formatPlace(next, asked, stream) }
}

function envelope({ context, desk }: Question, id: string, items: readonly SentItem[]) {
  const { pathname } = new URL(context.req.url)
  const updated = Math.max(0, ...items.map((item) => item.updated))
  const told = items.map((item) => ({
    ...{ ...item, title: plainTitle(item.title) },
    origin: { ...item.origin, title: plainTitle(item.origin.title) },
  }))
  const self = [{ href: desk + pathname }]
  return { direction: 'ltr', id, title: id, self, updated, items: told }
}
