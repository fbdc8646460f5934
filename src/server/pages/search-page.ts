import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { found } from '../../present/desk/found.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** Characters of what is typed. */
export const LONGEST_SEARCH = 500

const QUERY = z.object({
  q: z.string().max(LONGEST_SEARCH, 'is too long: 500 characters at most').default(''),
})

/** `/search` and `/search.json`: stories and articles by words and filters. */
export function addSearch(app: Hono, means: Means): void {
  const { now } = means
  app.get('/search', async (context) => {
    const { q } = parseQuery(context, QUERY)
    const own = ownDesk(context, means)
    const [view, searches] = [await own.find(q), await own.searches.count()]
    const body = found(view, searches, now())
    const saved = searches.find(({ query }) => query === q)
    const feed = saved && `/feeds/search/${saved.id}.atom`
    return sendPage(context, means, { title: 'Search', at: null, body, query: q, feed })
  })
  app.get('/search.json', async (context) => sendJson(context, await findOrRefuse(context, means)))
}

/** What was found; a program is told what is wrong with what it asks. */
async function findOrRefuse(context: Context, means: Means) {
  const { q } = parseQuery(context, QUERY)
  const view = await ownDesk(context, means).find(q)
  if (view.problem === null) return view
  throw badSearch(view.problem)
}

/** Says what is wrong with words and filters. */
export function badSearch(problem: string): Refusal {
  const wrong = [{ pointer: '/query/q', detail: problem }]
  return new Refusal(400, 'bad-search', 'This search cannot be made', problem, wrong)
}
