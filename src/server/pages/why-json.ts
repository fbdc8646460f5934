import type { Hono } from 'hono'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendJson } from '../respond.ts'

/** `/story/ID/why.json`: what each article shares with its story, the earliest first. */
export function addWhyJson(app: Hono, { desk }: Means): void {
  app.get('/story/:id/why.json', async (context) => {
    refuseQuery(context)
    const id = context.req.param('id')
    const opened = await desk.comparisons.open(id)
    if (!opened) throw notFound(`There is no story ${id}.`)
    const { story } = opened
    if (story.id !== id) return context.redirect(`/story/${story.id}/why.json`, 308)
    return sendJson(context, story)
  })
}
