import type { Hono } from 'hono'
import { z } from 'zod'
import { frame } from '../../present/desk/frame.ts'
import { sources } from '../../present/desk/sources.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const NO_QUERY = z.object({})

/** `/sources` and `/sources.json`: what is followed, and how asking goes. */
export function addSources(app: Hono, { desk, assets, now }: Means): void {
  app.get('/sources', async (context) => {
    parseQuery(context, NO_QUERY)
    const body = sources(await desk.listSources(), now())
    const page = { title: 'Sources', at: '/sources', assets: assets.addresses, body }
    return sendPage(context, frame(page))
  })
  app.get('/sources.json', async (context) => {
    parseQuery(context, NO_QUERY)
    return sendJson(context, { sources: await desk.listSources() })
  })
}
