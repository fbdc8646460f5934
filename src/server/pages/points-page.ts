import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { allPoints } from '../../present/desk/points/all-points.ts'
import { storyPoints } from '../../present/desk/points/story-points.ts'
import { LONGEST_NOTE } from '../../present/desk/story/tools.ts'
import { toPointsJson } from '../../present/view/points-json.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { openStory, titleOf } from './open-story.ts'
import { back, limitForm, readForm, wantsJson } from './read-form.ts'

const LARGEST = 64 << 10

/** Seconds after which a page without a script asks again. */
const AGAIN = 5

const FORM = z.strictObject({
  /** To the line itself, where nothing else is said. */
  back: back.unwrap().optional(),
  note: z.string().max(LONGEST_NOTE).optional(),
  done: z.literal('yes').optional(),
  /** A form with a box sends no `done` where it is not ticked. */
  whole: z.literal('yes').optional(),
})

/** `/points` and `/story/ID/points`: what is open, as pages and JSON, and the forms that tick and note. */
export function addPoints(app: Hono, means: Means): void {
  const { now } = means
  app.get('/points', async (context) => {
    refuseQuery(context)
    const body = allPoints(await ownDesk(context, means).readAllPoints(), now())
    return sendPage(context, means, { title: 'Open points', at: '/points', body })
  })
  app.get('/points.json', async (context) => {
    refuseQuery(context)
    return sendJson(context, await ownDesk(context, means).readAllPoints())
  })
  const read = async (context: Context, rest: string) => {
    refuseQuery(context)
    const { opened } = await openStory(context, means, context.req.param('id') ?? '', rest)
    if (opened instanceof Response) return { redirect: opened }
    const points = await ownDesk(context, means).points.read(opened.story.id)
    if (!points) throw notFound('This story has just gone.')
    return { points }
  }
  app.get('/story/:id/points', async (context) => {
    const { redirect, points } = await read(context, '/points')
    if (redirect) return redirect
    const { opened } = points
    const { compared, story } = opened
    const title = titleOf(opened)
    const view = compared?.view ?? null
    const body = storyPoints({ id: story.id, title, view, points }, now())
    const again = !compared || compared.stale ? AGAIN : undefined
    return sendPage(context, means, { title: `Open points: ${title}`, at: '/points', body, again })
  })
  app.get('/story/:id/points.json', async (context) => {
    const { redirect, points } = await read(context, '/points.json')
    if (redirect) return redirect
    return sendJson(context, toPointsJson(points.opened.story.id, points))
  })
  const limit = limitForm(LARGEST)
  app.post('/story/:id/points/:key', limit, async (context) => {
    const { note, done, whole, back } = await readForm(context, FORM)
    const { id, key } = context.req.param()
    const isDone = whole === undefined && done === undefined ? undefined : done === 'yes'
    const kept = await ownDesk(context, means).points.mark(id, key, { note, done: isDone })
    if (!kept) throw notFound('This line is not in the story. Load the page again.')
    return wantsJson(context)
      ? sendJson(context, { kept })
      : context.redirect(back ?? `/story/${id}/at/${key}`, 303)
  })
}
