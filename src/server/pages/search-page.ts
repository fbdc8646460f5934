import type { Hono } from 'hono'
import { z } from 'zod'
import { found } from '../../present/desk/found.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const QUERY = z.object({
  q: z.string().max(500, 'is too long: 500 characters at most').default(''),
})

/** `/search` and `/search.json`: articles by their words. */
export function addSearch(app: Hono, means: Means): void {
  const { desk, now } = means
  const search = (words: string) => (words.trim() === '' ? [] : desk.search(words))
  app.get('/search', async (context) => {
    const { q } = parseQuery(context, QUERY)
    const body = found(q, await search(q), now())
    return sendPage(context, means, { title: 'Search', at: null, body, query: q })
  })
  app.get('/search.json', async (context) => {
    const { q } = parseQuery(context, QUERY)
    return sendJson(context, { hits: await search(q) })
  })
}
