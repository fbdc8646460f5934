import type { Hono } from 'hono'
import type { Means } from '../means.ts'
import { acceptsBrotli } from '../pack-answers.ts'
import { notFound } from '../problems.ts'

const FOR_GOOD = 'public, max-age=31536000, immutable'

/** `/assets/NAME-HASH`: a name never means another content, so it is kept for good. */
export function addAssets(app: Hono, { assets }: Means): void {
  app.get('/assets/:name', (context) => {
    const file = assets.files.get(context.req.param('name'))
    if (!file) throw notFound('There is no such file; load the page again.')
    const { type, body, packed } = file
    const headers = { 'Content-Type': type, 'Cache-Control': FOR_GOOD, Vary: 'Accept-Encoding' }
    if (packed && acceptsBrotli(context.req.header('accept-encoding')))
      return new Response(packed, { headers: { ...headers, 'Content-Encoding': 'br' } })
    return new Response(body, { headers })
  })
}
