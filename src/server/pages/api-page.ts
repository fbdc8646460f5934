import type { Context, Hono } from 'hono'
import { publishedSchemas } from '../../app/desk/published-schemas.ts'
import { api, type Example } from '../../present/desk/api/api.ts'
import { type ApiDocument, toApiView } from '../../present/desk/api/to-api-view.ts'
import { describeRoutes } from '../api/describing.ts'
import type { Route } from '../api/route.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { curlLine, exampleOf } from './api-examples.ts'

/** `/api`: what can be asked, with an answer of this desk to each question; and the published schemas. */
export function addApiPage(routes: readonly Route[]): (app: Hono, means: Means) => void {
  return (app, means) => {
    app.get('/api', async (context) => {
      refuseQuery(context)
      const examples = await makeExamples(app, context, means, routes)
      const body = api(toApiView(documentOf(routes)), examples)
      return sendPage(context, means, { title: 'API', at: '/api', body })
    })
    app.get('/api.json', (context) => {
      refuseQuery(context)
      return sendJson(context, documentOf(routes))
    })
    app.get('/api/schema/:name', (context) => {
      refuseQuery(context)
      const schemas = publishedSchemas()
      const name = context.req.param('name').replace(/\.json$/, '')
      if (!Object.hasOwn(schemas, name)) throw notFound('There is no schema of that name.')
      return sendJson(context, schemas[name])
    })
  }
}

/** Our own document after its way through JSON, so its shape is known. */
function documentOf(routes: readonly Route[]): ApiDocument {
  return JSON.parse(JSON.stringify(describeRoutes(routes)))
}

/** Asks the app itself, one question after the other, about its latest story. */
async function makeExamples(
  app: Hono,
  context: Context,
  means: Means,
  routes: readonly Route[],
): Promise<ReadonlyMap<string, Example>> {
  const { origin } = new URL(context.req.url)
  const { cards } = await ownDesk(context, means).listStories({
    sort: 'latest',
    minWitnesses: 2,
    limit: 1,
  })
  const known = {
    story: cards[0]?.id ?? null,
    article: cards[0]?.accounts[0]?.articles[0]?.id ?? null,
  }
  const examples = new Map<string, Example>()
  for (const route of routes) {
    const { path, isAnswerable } = exampleOf(route, known)
    const answer = isAnswerable ? await ask(app, `${origin}${path}`) : null
    examples.set(route.name, { curl: curlLine(route, `${origin}${path}`), answer })
  }
  return examples
}

/** Characters of an answer that are shown. */
const SHOWN = 1500

async function ask(app: Hono, address: string): Promise<string | null> {
  const answer = await app.request(address, { headers: { Host: new URL(address).host } })
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return null
  const text = JSON.stringify(JSON.parse(await answer.text()), null, 2)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text
}
