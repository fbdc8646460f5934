import type { Hono } from 'hono'
import { z } from 'zod'
import { ALERT_KINDS } from '../../model/alert.ts'
import { type AlertsFilter, alerts } from '../../present/desk/alerts/alerts.ts'
import { personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'
import { back, limitForm, readForm } from './read-form.ts'

const LARGEST = 8 << 10

/** Alerts on a page. */
const SHOWN = 40

export const ALERTS_QUERY = z.object({
  kind: z.enum(['all', ...ALERT_KINDS]).default('all'),
  show: z.enum(['all', 'unread']).default('all'),
  before: z
    .string()
    .regex(/^\d{1,15}$/, 'is the number of an alert')
    .transform(Number)
    .optional(),
})

const READ = z.strictObject({
  upTo: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  back: back.unwrap().default('/alerts'),
})

/** `/alerts` and `/alerts.json`: what is worth telling, and the form that marks it read. */
export function addAlerts(app: Hono, means: Means): void {
  const { desk, now } = means
  const read = async (person: string, { kind, show, before }: z.infer<typeof ALERTS_QUERY>) => {
    const filter: AlertsFilter = { kind, show, before: before ?? null }
    const query = {
      ...{ limit: SHOWN, unread: show === 'unread' },
      ...(kind !== 'all' && { kind }),
      ...(before !== undefined && { before }),
    }
    return { filter, list: await desk.alerts.list(person, query) }
  }
  app.get('/alerts', async (context) => {
    const person = personOf(context)
    const { filter, list } = await read(person, parseQuery(context, ALERTS_QUERY))
    const page = {
      ...list,
      unread: await desk.alerts.countUnread(person),
      off: (await desk.alerts.webhooks.list(person)).filter(({ reason }) => reason !== null),
      mailProblem: await desk.alerts.findMailProblem(person),
    }
    return sendPage(context, means, {
      title: 'Alerts',
      at: '/alerts',
      body: alerts(page, filter, now()),
    })
  })
  app.get('/alerts.json', async (context) => {
    const person = personOf(context)
    const { list } = await read(person, parseQuery(context, ALERTS_QUERY))
    return sendJson(context, { format: 'synoptic.alerts/1', ...list })
  })
  app.post('/alerts/read', limitForm(LARGEST), async (context) => {
    const form = await readForm(context, READ)
    await desk.alerts.read(personOf(context), form.upTo)
    return context.redirect(form.back, 303)
  })
}
