import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { readerApp } from '../../present/desk/reader-app.ts'
import { ownOrigin } from '../guard/asker.ts'
import { tellDone } from '../guard/audit.ts'
import { personOf } from '../guard/person-of.ts'
import { requireWithin } from '../guard/within-scopes.ts'
import type { Means } from '../means.ts'
import { refuseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { sendJson, sendPage } from '../respond.ts'
import { limitForm, readForm } from './read-form.ts'

const FORM = z.object({ do: z.enum(['make', 'remove']) })

/** As the list of what was done has it. */
const FOR = 'for reader apps'

const LARGEST = 4 << 10

/** `/settings/reader-app` and its JSON: the password by which reader apps are let in. */
export function addReaderApp(app: Hono, means: Means): void {
  const { desk, now, reach = LOCAL } = means
  const show = async (context: Context, password: string | null) => {
    const person = context.get('person')
    const key = await desk.readerKeys.describe(personOf(context))
    const server = ownOrigin(context, reach)
    const body = readerApp({ name: person?.name ?? null, server, key, password }, now())
    const page = await sendPage(context, means, { title: 'Reader apps', at: null, body })
    // Whoever comes to this browser later does not find the password in it.
    if (password !== null) page.headers.set('Cache-Control', 'no-store')
    return page
  }
  app.get('/settings/reader-app', async (context) => {
    refuseQuery(context)
    return show(context, null)
  })
  app.get('/settings/reader-app.json', async (context) => {
    refuseQuery(context)
    const key = await desk.readerKeys.describe(personOf(context))
    return sendJson(context, { password: key })
  })
  const limit = limitForm(LARGEST)
  app.post('/settings/reader-app', limit, async (context) => {
    // The password reads lists of articles: a token that may not makes none.
    requireWithin(context, 'reader')
    const { do: what } = await readForm(context, FORM)
    const person = personOf(context)
    tellDone(context, { act: what === 'make' ? 'token-made' : 'token-removed', about: FOR })
    if (what === 'make') return show(context, await desk.readerKeys.make(person))
    await desk.readerKeys.remove(person)
    return context.redirect('/settings/reader-app', 303)
  })
}
