import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { OUTLET_LISTS, type OutletList } from '../../model/outlets.ts'
import { outlet } from '../../present/desk/outlet.ts'
import { outlets } from '../../present/desk/outlets.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const QUERY = z.object({ list: z.enum(OUTLET_LISTS).optional() })

/** `/outlets` and `/outlets/NAME`, and their JSON: what comparisons show of outlets. */
export function addOutlets(app: Hono, means: Means): void {
  const { desk, now } = means
  app.get('/outlets', async (context) => {
    refuseQuery(context)
    const body = outlets(await desk.listOutlets())
    return sendPage(context, means, { title: 'Outlets', at: '/outlets', body })
  })
  app.get('/outlets.json', async (context) => {
    refuseQuery(context)
    return sendJson(context, { outlets: await desk.listOutlets() })
  })
  app.get('/outlets/:name', async (context) => {
    const name = context.req.param('name')
    const { list = null } = parseQuery(context, QUERY)
    // An outlet may itself be called something.json.
    const profile = await desk.readOutlet(name, list)
    if (profile) {
      const body = outlet(profile, list, now())
      return sendPage(context, means, { title: name, at: '/outlets', body })
    }
    if (name.endsWith('.json')) return sendProfile(context, means, name.slice(0, -5), list)
    throw missing(name)
  })
}

async function sendProfile(
  context: Context,
  { desk }: Means,
  name: string,
  list: OutletList | null,
): Promise<Response> {
  const profile = await desk.readOutlet(name, list)
  if (!profile) throw missing(name)
  return sendJson(context, profile)
}

function missing(name: string) {
  return notFound(`No article of ${name} is kept. Outlets lists those that there are.`)
}
