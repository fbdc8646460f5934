import type { Hono } from 'hono'
import { z } from 'zod'
import type { Span } from '../../model/span.ts'
import { article } from '../../present/desk/article.ts'
import { versions } from '../../present/desk/versions.ts'
import { toVersionsView } from '../../present/index.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { parseQuery, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

const offset = z
  .string()
  .regex(/^\d{1,9}$/, 'is a number from 0')
  .transform(Number)
  .optional()
const QUERY = z.object({ start: offset, end: offset })
/** Both ends or neither, the first before the last. */
function passageOf(start: number | undefined, end: number | undefined): Span | null {
  if (start === undefined && end === undefined) return null
  if (start !== undefined && end !== undefined && start < end) return { start, end }
  throw new Refusal(
    400,
    'bad-query',
    WRONG,
    'start and end are given together, the smaller one first.',
  )
}

const WRONG = 'This address asks for something unknown'

/** `/article/ID` with a passage marked, `/article/ID/versions`, and their JSON. */
export function addArticle(app: Hono, means: Means): void {
  const { desk } = means
  const find = async (id: string) => {
    const kept = await desk.findArticle(id)
    if (!kept) throw notFound(`There is no article ${id}.`)
    return kept
  }
  const readVersions = async (id: string) => {
    const kept = await find(id)
    return { kept, view: toVersionsView(kept.id, await desk.listVersions(kept.id)) }
  }
  app.get('/article/:id/versions', async (context) => {
    refuseQuery(context)
    const { kept, view } = await readVersions(context.req.param('id'))
    const page = { title: `Versions: ${kept.title ?? 'No headline'}`, at: null }
    const body = versions(kept, view)
    return sendPage(context, means, { ...page, body })
  })
  app.get('/article/:id/versions.json', async (context) => {
    refuseQuery(context)
    return sendJson(context, (await readVersions(context.req.param('id'))).view)
  })
  app.get('/article/:id', async (context) => {
    const name = context.req.param('id')
    if (name.endsWith('.json')) {
      refuseQuery(context)
      return sendJson(context, await find(name.slice(0, -'.json'.length)))
    }
    const { start, end } = parseQuery(context, QUERY)
    const kept = await find(name)
    const passage = passageOf(start, end)
    const body = article({ article: kept, passage })
    const title = kept.title ?? 'No headline'
    return sendPage(context, means, { title, at: null, body })
  })
}
