import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { tooLarge as formTooLarge, isForm, LARGEST_FORM } from '../draft-form.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { checkShape, parseQuery, refuseQuery } from '../query.ts'
import type { Asked, Route } from './route.ts'

/** Where the API stands; another version would stand beside it. */
export const API = '/api/v1'

/** Bytes of JSON that a question may hold. */
const LARGEST = 1 << 20

/** Adds routes to the app: each is asked only what its shapes let in. */
export function addApi(routes: readonly Route[]): (app: Hono, means: Means) => void {
  return (app, means) => {
    for (const route of routes) {
      const path = API + route.path.replaceAll(/\{(\w+)\}/g, ':$1')
      const limit = limitOf(route)
      app.on(route.method.toUpperCase(), path, limit, async (context) =>
        route.handle(await readAsked(context, route), means),
      )
    }
  }
}

function limitOf({ largest, takesForm }: Route) {
  if (largest === undefined && takesForm)
    return bodyLimit({ maxSize: LARGEST_FORM, onError: formTooLarge })
  const maxSize = largest ?? LARGEST
  return bodyLimit({ maxSize, onError: () => tooLarge(maxSize) })
}

async function readAsked(context: Context, route: Route): Promise<Asked> {
  const { params, query, takesForm } = route
  const body = takesForm && isForm(context) ? undefined : route.body
  if (!query) refuseQuery(context)
  return {
    params: params ? checkShape(params, context.req.param(), 'path') : {},
    query: query ? parseQuery(context, query) : {},
    body: body ? checkShape(body, await readBody(context, body), 'body') : {},
    context,
  }
}

/** The JSON of a question; without one, nothing, which a shape may allow. */
async function readBody({ req }: Context, shape: z.ZodType): Promise<unknown> {
  const text = await req.text()
  if (text === '' && shape.safeParse(undefined).success) return undefined
  const type = req.header('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new Refusal(415, 'not-json', 'This takes JSON', 'Send it as application/json.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'bad-json', 'This is no JSON', 'The body could not be read as JSON.')
  }
}

function tooLarge(most: number): never {
  throw new Refusal(413, 'too-large', 'Too much at once', `A body may hold ${most >> 20} MB.`)
}
