import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { SINCES, type TodayFilter } from '../../model/desk.ts'
import { today } from '../../present/desk/today.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const QUERY = z.object({
  since: z.enum(SINCES).optional(),
  show: z.enum(['all', 'unread', 'starred', 'hidden', 'differs', 'one-origin']).default('all'),
})

/** What is shown where no time is asked for: the last days, and everything where they have nothing. */
const USUAL = '3d'

/** `/` and `/today.json`: the stories, a line each. */
export function addToday(app: Hono, means: Means): void {
  const { desk, now } = means
  const read = async (context: Context) => {
    const { since, show } = parseQuery(context, QUERY)
    const filter: TodayFilter = { since: since ?? USUAL, show }
    const today = await desk.readToday(filter)
    const isEmpty = today.counts.all + today.counts.single === 0
    if (since !== undefined || !isEmpty) return { filter, today }
    const all: TodayFilter = { since: 'all', show }
    return { filter: all, today: await desk.readToday(all) }
  }
  app.get('/', async (context) => {
    const { filter, today: found } = await read(context)
    const body = today(found, filter, now(), desk.preferences.examples())
    return sendPage(context, means, { title: 'Synoptic', at: '/', body })
  })
  app.get('/today.json', async (context) => sendJson(context, (await read(context)).today))
}
