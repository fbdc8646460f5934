import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Problem } from '../../model/source.ts'
import { alertSettings } from '../../present/desk/alerts/alert-settings.ts'
import { sentence } from '../../present/desk/sentence.ts'
import { KINDS_SHAPE, MAIL_SHAPE, STORIES_SHAPE, URL_SHAPE } from '../alert-shapes.ts'
import { tellWebhook } from '../guard/audit-webhook.ts'
import { personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { refuseQuery } from '../query.ts'
import { requireStories } from '../require-stories.ts'
import { sendJson, sendPage } from '../respond.ts'
import { limitForm, readForm } from './read-form.ts'

const LARGEST = 8 << 10

/** Deliveries of a webhook that a page shows. */
const SHOWN = 20

/** A form gives one that is chosen as a text, several as a list, and none not at all. */
const kinds = z.preprocess((given) => (given === undefined ? [] : [given].flat()), KINDS_SHAPE)

const RULES = z.strictObject({ kinds, stories: STORIES_SHAPE, ...MAIL_SHAPE.partial().shape })

const HOOK = z.object({
  do: z.enum(['add', 'test', 'on', 'off', 'remove', 'retry']),
  id: z.string().max(40).default(''),
  delivery: z.string().max(60).default(''),
  url: URL_SHAPE.optional(),
  kinds,
  stories: STORIES_SHAPE.default('all'),
})

/** `/alerts/settings`: what somebody is told, where and when; and the forms that change it. */
export function addAlertSettings(app: Hono, means: Means): void {
  const { desk, now } = means
  const { alerts } = desk
  const limit = limitForm(LARGEST)
  const read = async (context: Context) => {
    const person = personOf(context)
    const isReader = context.get('person')?.role === 'reader'
    const listed = (await alerts.webhooks.list(person)).map(async (webhook) => ({
      webhook,
      deliveries: await alerts.webhooks.listDeliveries(person, webhook.id, SHOWN),
    }))
    const webhooks = await Promise.all(listed)
    return {
      ...{
        rules: await alerts.rulesOf(person),
        searches: await desk.of(person).searches.list(),
        mayMail: alerts.mayMail,
      },
      webhooks: isReader ? null : webhooks,
    }
  }
  const show = async (context: Context, done: string | null, secret: string | null = null) => {
    const body = alertSettings({ ...(await read(context)), done, secret }, now())
    const answer = await sendPage(context, means, { title: 'Tell me', at: '/alerts', body })
    if (secret !== null) answer.headers.set('Cache-Control', 'no-store')
    return answer
  }
  app.get('/alerts/settings', async (context) => {
    refuseQuery(context)
    return show(context, null)
  })
  app.get('/alerts/settings.json', async (context) => {
    refuseQuery(context)
    const { rules, webhooks } = await read(context)
    return sendJson(context, {
      format: 'synoptic.alert-settings/1',
      rules,
      webhooks: webhooks ?? [],
    })
  })
  app.post('/alerts/rules', limit, async (context) => {
    const { kinds, stories, ...mail } = await readForm(context, RULES)
    await requireStories(context, means, stories)
    const person = personOf(context)
    const rules = await alerts.rulesOf(person)
    await alerts.saveRules(person, { wanted: { kinds, stories }, mail: { ...rules.mail, ...mail } })
    return show(context, 'Kept.')
  })
  app.post('/alerts/webhooks', limit, async (context) => {
    const { do: act, id, delivery, url, kinds, stories } = await readForm(context, HOOK)
    const person = personOf(context)
    const known = (await alerts.webhooks.find(person, id))?.url
    if (act === 'add') {
      await requireStories(context, means, stories)
      const made = await alerts.webhooks.add(person, { url: url ?? '', wanted: { kinds, stories } })
      if (!('secret' in made)) throw cannotSend(made)
      tellWebhook(context, 'webhook-added', url)
      return show(context, 'The webhook is there.', made.secret)
    }
    if (act === 'retry') {
      const retried = await alerts.webhooks.retry(person, delivery)
      if (!retried) throw MISSING
      tellWebhook(context, 'webhook-retried', retried.url)
      return show(context, 'It is tried again.')
    }
    if (act === 'test') {
      const sent = await alerts.webhooks.test(person, id)
      if (!sent) throw MISSING
      tellWebhook(context, 'webhook-tested', known)
      const { state, status, answer } = sent
      if (state === 'done') return show(context, `The test arrived: ${status}.`)
      if (state === 'waiting') return show(context, 'The test is on its way; load the page again.')
      return show(
        context,
        `The test did not arrive. ${sentence(`${status ?? ''} ${answer}`.trim())}`,
      )
    }
    if (act === 'remove') {
      if (!(await alerts.webhooks.remove(person, id))) throw MISSING
      tellWebhook(context, 'webhook-removed', known)
      return show(context, 'The webhook is gone, with its deliveries.')
    }
    const changed = await alerts.webhooks.change(person, id, { isOn: act === 'on' })
    if (!changed) throw MISSING
    tellWebhook(context, 'webhook-changed', known)
    return show(context, act === 'on' ? 'It is on.' : 'It is off.')
  })
}

const MISSING = notFound('There is no such webhook or delivery. Load the page again.')

/** Why nothing is sent to an address, or no more webhooks are kept. */
export function cannotSend({ message }: Problem): Refusal {
  return new Refusal(422, 'not-sent', 'Nothing can be sent there', sentence(message))
}
