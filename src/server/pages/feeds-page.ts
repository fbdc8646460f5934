import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { OwnDesk } from '../../app/desk/own-desk.ts'
import type { FeedKey, FeedName } from '../../model/followed.ts'
import { parseFeedName } from '../../model/followed.ts'
import { followed, type ListedFeed } from '../../present/desk/followed.ts'
import { ownOrigin } from '../guard/asker.ts'
import { ownDesk } from '../guard/person-of.ts'
import { requireWithin } from '../guard/within-scopes.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { parseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { sendJson, sendPage } from '../respond.ts'
import { limitForm, readForm } from './read-form.ts'

const NAME = z
  .string()
  .max(60)
  .transform(parseFeedName)
  .refine((name) => name !== null, 'is the name of a feed, as in story/s12')

const FORM = z.object({
  do: z.enum(['make', 'remove']),
  feed: NAME,
  id: z.string().max(40).optional(),
})

const QUERY = z.object({ feed: NAME.optional() })

const LARGEST = 4 << 10

/** `/settings/feeds` and its JSON: what can be followed, and making and taking back the addresses that need a key. */
export function addFeedsPage(app: Hono, means: Means): void {
  const { desk } = means
  app.get('/settings/feeds', async (context) => {
    const { feed } = parseQuery(context, QUERY)
    return show(context, means, feed ?? null, null)
  })
  app.get('/settings/feeds.json', async (context) => {
    const { feed } = parseQuery(context, QUERY)
    return sendJson(context, { feeds: await list(context, means, feed ?? null, null) })
  })
  const limit = limitForm(LARGEST)
  app.post('/settings/feeds', limit, async (context) => {
    const { do: what, feed, id } = await readForm(context, FORM)
    const person = context.get('person')
    if (!person || feed === null) throw notFound('This desk needs no keys: nobody signs in.')
    requireWithin(context, 'feeds')
    if (what === 'make') {
      await describe(ownDesk(context, means), feed)
      const secret = await desk.feeds.keys.make(person.id, feed)
      return show(context, means, feed, secret)
    }
    if (!(await desk.feeds.keys.remove(person.id, id ?? '')))
      throw notFound('There is no such key; it was taken back already.')
    return context.redirect('/settings/feeds', 303)
  })
}

async function show(
  context: Context,
  means: Means,
  asked: FeedName | null,
  secret: string | null,
): Promise<Response> {
  const listed = await list(context, means, asked, secret)
  const body = followed(listed, !context.get('person'), means.now())
  return sendPage(context, means, { title: 'Feeds', at: null, body })
}

/** The feeds; `asked` stands first, with its address where a key was just made for it. */
async function list(
  context: Context,
  means: Means,
  asked: FeedName | null,
  secret: string | null,
): Promise<readonly ListedFeed[]> {
  const { desk, reach = LOCAL } = means
  const own = ownDesk(context, means)
  const person = context.get('person')
  const keys = person ? await desk.feeds.keys.list(person.id) : []
  const searches = (await own.searches.list()).map(({ id }): FeedName => `search/${id}`)
  const names = new Set<FeedName>([
    ...(asked ? [asked] : []),
    ...['stories' as const, 'alerts' as const, ...searches, ...keys.map(({ feed }) => feed)],
  ])
  const base = ownOrigin(context, reach)
  const addressOf = (name: FeedName): string | null => {
    if (!person) return `${base}/feeds/${name}.atom`
    return name === asked && secret ? `${base}/feeds/${name}.atom?key=${secret}` : null
  }
  return Promise.all(
    [...names].map(async (name): Promise<ListedFeed> => {
      const key = keys.find(({ feed }) => feed === name) ?? null
      const told = await (name === asked ? describe(own, name) : describeKept(own, name))
      return { name, ...told, key: key && keyOf(key), address: addressOf(name) }
    }),
  )
}

const keyOf = ({ id, madeAt, usedAt }: FeedKey) => ({ id, madeAt, usedAt })

type Told = { readonly title: string; readonly about: string }

/** What a feed is of. Throws the `Refusal` where there is no such thing. */
async function describe(desk: OwnDesk, name: FeedName): Promise<Told> {
  const [kind, id = ''] = name.split('/')
  if (kind === 'stories')
    return { title: 'Stories', about: 'An entry for each story that several accounts tell.' }
  if (kind === 'alerts')
    return { title: 'Alerts', about: 'What is worth telling, by your rules under Alerts.' }
  if (kind === 'search') {
    const search = await desk.searches.find(id)
    if (!search) throw notFound('There is no such saved search.')
    return {
      title: search.name,
      about: `An entry for each story that is found by: ${search.query}`,
    }
  }
  const card = await desk.findCard(id)
  if (!card) throw notFound(`There is no story ${id}.`)
  const about = 'An entry for each article that comes, each that changes, and what that changes.'
  return { title: card.title || 'No headline', about }
}

/** The same of what there is a key for, whose story or search may be gone. */
async function describeKept(desk: OwnDesk, name: FeedName): Promise<Told> {
  try {
    return await describe(desk, name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { title: name, about: 'What this followed is no more.' }
  }
}
