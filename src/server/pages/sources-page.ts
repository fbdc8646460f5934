import type { Hono } from 'hono'
import { sources } from '../../present/desk/sources.ts'
import type { Means } from '../means.ts'
import { refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** `/sources` and `/sources.json`: what is followed, and how asking goes. */
export function addSources(app: Hono, means: Means): void {
  const { desk, now } = means
  app.get('/sources', async (context) => {
    refuseQuery(context)
    const body = sources(await desk.listSources(), now())
    return sendPage(context, means, { title: 'Sources', at: '/sources', body })
  })
  app.get('/sources.json', async (context) => {
    refuseQuery(context)
    return sendJson(context, { sources: await desk.listSources() })
  })
}
