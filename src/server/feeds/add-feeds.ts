import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { FedStory } from '../../app/desk/feeds/feeds.ts'
import { instantSince } from '../../app/since.ts'
import { SINCES } from '../../model/desk.ts'
import { changeContent, changePath, changeTitle } from '../../present/feeds/change-content.ts'
import { MOST_ENTRIES, type OutEntry } from '../../present/feeds/feed.ts'
import { storyContent } from '../../present/feeds/story-content.ts'
import { ownOrigin } from '../guard/asker.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { badSearch, LONGEST_SEARCH } from '../pages/search-page.ts'
import { notFound, Refusal } from '../problems.ts'
import { formatQuery, parseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { FEED_FORMS, type FeedForm, sendFeed } from './send-feed.ts'

const TEXT = z.string().max(LONGEST_SEARCH, 'is too long: 500 characters at most').optional()

/** The guard has looked at it. */
const KEY = z.object({ key: z.string().optional() })

const STORIES_QUERY = KEY.extend({
  since: z.enum(SINCES).default('all'),
  outlet: TEXT,
  person: TEXT,
  place: TEXT,
  q: TEXT,
})

/** An id and the form of the feed, the last part of an address. */
const FILE = ':file{[^/]+\\.(?:atom|json)}'

/**
 * `/feeds/stories`, `/feeds/search/ID` and `/feeds/story/ID`, each as `.atom` and `.json`: what a feed
 * reader follows.
 */
export function addFeeds(app: Hono, means: Means): void {
  for (const form of FEED_FORMS)
    app.get(`/feeds/stories.${form}`, (context) => sendStories(context, means, form))
  app.get(`/feeds/search/${FILE}`, (context) => sendSearch(context, means))
  app.get(`/feeds/story/${FILE}`, (context) => sendChanges(context, means))
}

/** The stories that several accounts tell, as Today lists them, the last first. */
async function sendStories(context: Context, means: Means, form: FeedForm): Promise<Response> {
  const { desk, now } = means
  const { key: _, since, ...narrow } = parseQuery(context, STORIES_QUERY)
  checkSearch(narrow.q, means)
  const from = since === 'all' ? null : instantSince(since, now())
  const { cards } = await ownDesk(context, means).listStories({
    ...narrow,
    ...(from !== null && { since: from }),
    ...{ sort: 'latest', minWitnesses: 2, limit: MOST_ENTRIES },
  })
  const asked = { since: since === 'all' ? undefined : since, ...narrow }
  const query = formatQuery(asked)
  const told = Object.values(asked).filter(Boolean).join(', ')
  const examples = new Set(await desk.listExamples())
  const own = cards.filter(({ id }) => !examples.has(id))
  return sendFeed(context, means, form, {
    name: 'stories',
    query,
    title: told === '' ? 'Stories' : `Stories: ${told}`,
    subtitle: 'What several accounts tell, each line in an outlet’s own words.',
    path: `/${formatQuery({ since, ...narrow })}`,
    // Who has nothing else sees how it will look.
    entries: await storyEntries(context, means, `stories${query}`, own.length > 0 ? own : cards),
  })
}

/** The stories of a search that its person keeps. */
async function sendSearch(context: Context, means: Means): Promise<Response> {
  const { desk } = means
  const { id, form } = readFile(context)
  parseQuery(context, KEY)
  const own = ownDesk(context, means)
  const search = await own.searches.find(id)
  if (!search && (await desk.feeds.wasSearch(id)))
    throw gone('This search was removed, and its feed with it.')
  if (!search) throw notFound('There is no such saved search. Search lists those that there are.')
  checkSearch(search.query, means)
  const { cards } = await own.listStories({
    ...{ q: search.query, sort: 'latest', limit: MOST_ENTRIES },
  })
  return sendFeed(context, means, form, {
    name: `search/${id}`,
    title: search.name,
    subtitle: `Stories that are found by: ${search.query}`,
    path: `/?saved=${id}&since=all`,
    entries: await storyEntries(context, means, `search/${id}`, cards),
  })
}

/** What changes in one story. One that went into another is followed there. */
async function sendChanges(context: Context, means: Means): Promise<Response> {
  const { desk, reach = LOCAL } = means
  const { id, form } = readFile(context)
  parseQuery(context, KEY)
  const card = await ownDesk(context, means).findCard(id)
  if (!card) throw notFound(`There is no story ${id}. Today lists those that are kept.`)
  const { search } = new URL(context.req.url)
  if (card.id !== id) return context.redirect(`/feeds/story/${card.id}.${form}${search}`, 301)
  if (card.articles === 0) throw gone('All articles of this story went to others.')
  const base = ownOrigin(context, reach)
  const changes = await desk.feeds.listChanges(id, MOST_ENTRIES)
  return sendFeed(context, means, form, {
    name: `story/${id}`,
    title: `Changes: ${card.title || 'no headline'}`,
    subtitle: 'What comes into this story, and what becomes otherwise in it.',
    path: `/story/${id}`,
    entries: changes.map(({ name, at, what }) => ({
      id: desk.feeds.idOf(`story/${id}:${name}`),
      title: changeTitle(what),
      url: base + changePath(what, id),
      publishedAt: at,
      updatedAt: at,
      content: changeContent(what, id, base),
    })),
  })
}

/**
 * Entries of stories, what changed last first. An id is one feed's own: there are readers that show an
 * entry in one feed alone where two have the same.
 */
async function storyEntries(
  context: Context,
  { desk, reach = LOCAL }: Means,
  feed: string,
  cards: Parameters<Means['desk']['feeds']['describe']>[0],
): Promise<readonly OutEntry[]> {
  const base = ownOrigin(context, reach)
  const stories = await desk.feeds.describe(cards)
  return stories
    .map(({ card, compared, lead, updatedAt }: FedStory) => ({
      id: desk.feeds.idOf(`${feed}:${card.id}`),
      title: card.title || 'No headline',
      url: `${base}/story/${card.id}`,
      publishedAt: toInstant(card.firstAt),
      updatedAt: toInstant(updatedAt),
      content: storyContent(card, compared, lead, base),
    }))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
}

/** A day begins at midnight. */
function toInstant(at: string): string {
  return new Date(at).toISOString()
}

/** The last part of an address, which the route has seen to end so. */
function readFile({ req }: Context): { id: string; form: FeedForm } {
  const file = req.param('file') ?? ''
  const form = FEED_FORMS.find((each) => file.endsWith(`.${each}`)) ?? 'atom'
  return { id: file.slice(0, -form.length - 1), form }
}

function checkSearch(query: string | undefined, { desk }: Means): void {
  const problem = query === undefined ? null : desk.explainSearch(query)
  if (problem !== null) throw badSearch(problem)
}

function gone(why: string): Refusal {
  return new Refusal(410, 'gone', 'This feed is no more', why)
}
