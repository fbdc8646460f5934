import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { OwnDesk } from '../../app/desk/own-desk.ts'
import { SHOWS, SINCES, type TodayFilter } from '../../model/desk.ts'
import { today } from '../../present/desk/today.ts'
import { ownDesk, personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { formatQuery, parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { badSearch, LONGEST_SEARCH } from './search-page.ts'

/** A form sends its empty boxes as well. */
const text = z
  .string()
  .max(LONGEST_SEARCH, 'is too long: 500 characters at most')
  .transform((typed) => typed.trim() || undefined)
  .optional()

const QUERY = z.object({
  since: z.enum(SINCES).optional(),
  show: z.enum(SHOWS).default('all'),
  outlet: text,
  person: text,
  place: text,
  q: text,
  saved: z.string().max(20).optional(),
})

/** What is shown where no time is asked for: the last days, and everything where they have nothing. */
const USUAL = '3d'

/** `/` and `/today.json`: the stories, a line each. */
export function addToday(app: Hono, means: Means): void {
  const { desk, now } = means
  const read = async (context: Context) => {
    const { since, ...asked } = parseQuery(context, QUERY)
    const own = ownDesk(context, means)
    await check(asked, means, own)
    const filter: TodayFilter = { since: since ?? USUAL, ...asked }
    const today = await own.readToday(filter)
    const isEmpty = today.counts.all + today.counts.single === 0
    if (since !== undefined || !isEmpty) return { filter, today }
    const all: TodayFilter = { since: 'all', ...asked }
    return { filter: all, today: await own.readToday(all) }
  }
  app.get('/', async (context) => {
    const { filter, today: found } = await read(context)
    const name = found.searches.find(({ id }) => id === filter.saved)?.name
    const unread = await desk.alerts.countUnread(personOf(context))
    const body = today(found, filter, now(), await desk.listExamples(), unread)
    if (filter.saved !== undefined) await ownDesk(context, means).searches.look(filter.saved)
    const feed = feedOf(filter)
    return sendPage(context, means, { title: name ?? 'Synoptic', at: '/', body, feed })
  })
  app.get('/today.json', async (context) => sendJson(context, (await read(context)).today))
}

/** The feed of a saved search, or of the same stories. */
function feedOf({ saved, outlet, person, place, q }: TodayFilter): string {
  if (saved !== undefined) return `/feeds/search/${saved}.atom`
  return `/feeds/stories.atom${formatQuery({ outlet, person, place, q })}`
}

async function check(
  { q, saved }: Pick<TodayFilter, 'q' | 'saved'>,
  { desk }: Means,
  { searches }: OwnDesk,
): Promise<void> {
  if (saved !== undefined && (await searches.find(saved)) === null)
    throw notFound('There is no such saved search. Today lists those that there are.')
  const problem = q === undefined ? null : desk.explainSearch(q)
  if (problem !== null) throw badSearch(problem)
}
