import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { settings } from '../../present/desk/settings.ts'
import { tellDone } from '../guard/audit.ts'
import { ownDesk } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { PREFERENCE_SHAPE } from '../preference-shape.ts'
import { checkShape, refuseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { limitForm } from './read-form.ts'

/** What is chosen, and where the form leads back to. */
const FORM = PREFERENCE_SHAPE.partial().extend({
  back: z
    .string()
    .regex(/^\/(?![/\\])[!-~]*$/, 'is an address of the desk')
    .default('/settings'),
})

const CARE = z.strictObject({ do: z.enum(['backup', 'compact']) })

const LARGEST = 4 << 10

/** `/settings` and `/settings.json`: how the desk looks and reads, and what is kept where. */
export function addSettings(app: Hono, means: Means): void {
  const { desk } = means
  const show = async (context: Context, done: string | null) => {
    const body = settings(
      await ownDesk(context, means).preferences.find(),
      await desk.care.describe(),
      done,
    )
    return sendPage(context, means, { title: 'Settings', at: '/settings', body })
  }
  const limit = limitForm(LARGEST)
  app.get('/settings', (context) => {
    refuseQuery(context)
    return show(context, null)
  })
  app.get('/settings.json', async (context) => {
    refuseQuery(context)
    const about = await desk.care.describe()
    return sendJson(context, {
      preferences: await ownDesk(context, means).preferences.find(),
      about,
    })
  })
  app.post('/settings', limit, async (context) => {
    const { back, ...changed } = await parseForm(context, FORM)
    await ownDesk(context, means).preferences.save(changed)
    return context.redirect(back, 303)
  })
  app.post('/settings/care', limit, async (context) => {
    const { do: what } = await parseForm(context, CARE)
    tellDone(context, { act: what === 'backup' ? 'desk-backed-up' : 'files-compacted' })
    if (what === 'backup') {
      const files = await desk.care.backUp()
      return show(context, `Backed up as ${files.join(' and ')}`)
    }
    const problems = await desk.care.compact()
    const done = problems.map(({ message }) => message).join(' ')
    return show(context, done || 'The files are compact now.')
  })
}

async function parseForm<Shape extends z.ZodType>({ req }: Context, shape: Shape) {
  return checkShape(shape, await req.parseBody().catch(() => ({})), 'body')
}
