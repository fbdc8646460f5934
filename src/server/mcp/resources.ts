import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceTemplate,
} from '@modelcontextprotocol/server'
import { count } from '../../present/view/count.ts'
import { Refusal } from '../problems.ts'
import { checkShape } from '../query.ts'
import { findArticle } from './answer/find-article.ts'
import { instantOrNull } from './answer/quoted.ts'
import { refuse } from './answer/refuse.ts'
import { sentenceOf } from './sentence-of.ts'
import type { McpMeans } from './tool.ts'
import { readFrom } from './tools/get-article.ts'
import { readPassage } from './tools/get-passage.ts'
import { GET_STORY } from './tools/get-story.ts'

/** Stories that are listed, the latest: others are found by search_stories. */
const MOST_LISTED = 50

const TYPE = 'application/json'

/** Stories, articles and passages under addresses of their own, each the answer of its tool. */
export function addResources(server: McpServer, means: McpMeans): void {
  server.registerResource(
    'story',
    new ResourceTemplate('synoptic://story/{id}', { list: () => listStories(means) }),
    {
      title: 'A story',
      description:
        'Its brief, its articles and its witnesses; get_story goes on where `next` is set.',
      mimeType: TYPE,
    },
    (uri, { id }) =>
      read(uri, means, () => GET_STORY.answer(checkShape(GET_STORY.input, { id }, 'query'), means)),
  )
  server.registerResource(
    'article',
    new ResourceTemplate('synoptic://article/{id}', { list: undefined }),
    {
      title: 'An article',
      description: 'Its text as passages; get_article goes on where `next` is set.',
      mimeType: TYPE,
    },
    (uri, { id }) =>
      read(uri, means, async () => readFrom(await findArticle(means, String(id)), 0)),
  )
  server.registerResource(
    'passage',
    new ResourceTemplate('synoptic://passage/{article}/{start}-{end}', { list: undefined }),
    {
      title: 'A passage',
      description: 'The exact words of an article between two offsets.',
      mimeType: TYPE,
    },
    (uri, { article, start, end }) =>
      read(uri, means, async () => {
        const kept = await findArticle(means, String(article))
        return readPassage(kept, { start: toOffset(start), end: toOffset(end) })
      }),
  )
}

/** Nothing of an outlet stands in names and descriptions: an assistant takes these for ours. */
async function listStories({ own }: McpMeans) {
  const { cards } = await own.listStories({ sort: 'latest', limit: MOST_LISTED })
  return {
    resources: cards.map(({ id, articles, witnesses, lastAt }) => ({
      uri: `synoptic://story/${id}`,
      name: id,
      title: `Story ${id}`,
      description: `${count(articles, 'article')}, ${count(witnesses, 'witness', 'witnesses')}, the last of ${instantOrNull(lastAt)?.slice(0, 10) ?? 'no known day'}`,
      mimeType: TYPE,
    })),
  }
}

async function read(
  { href }: URL,
  means: McpMeans,
  answer: () => Promise<object>,
): Promise<ReadResourceResult> {
  try {
    return { contents: [{ uri: href, mimeType: TYPE, text: JSON.stringify(await answer()) }] }
  } catch (error) {
    const isOurs = !(error instanceof Refusal) || error.status >= 500
    const code = isOurs ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams
    throw new ProtocolError(code, sentenceOf(error, means), { uri: href })
  }
}

function toOffset(text: string | string[]): number {
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text)
  throw refuse('start and end are whole numbers, as in synoptic://passage/a12/0-40.')
}
