import type { Context } from 'hono'
import { z } from 'zod'
import { ALL_WANTED } from '../../model/alert.ts'
import { DELIVERY_STATES, type Webhook } from '../../model/alert-channels.ts'
import type { Problem } from '../../model/source.ts'
import { URL_SHAPE, WANTED_SHAPE } from '../alert-shapes.ts'
import { tellWebhook } from '../guard/audit-webhook.ts'
import { requireEditor } from '../guard/editors.ts'
import { personOf } from '../guard/person-of.ts'
import { cannotSend } from '../pages/alert-settings-page.ts'
import { notFound } from '../problems.ts'
import { requireStories } from '../require-stories.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'
import { LIMIT } from './shapes/common.ts'

const WEBHOOK = z.strictObject({
  id: z.string(),
  url: z.string(),
  wanted: WANTED_SHAPE,
  madeAt: z.string(),
  isOn: z.boolean(),
  reason: z.string().nullable().describe('Why it was switched off by itself.'),
})

const DELIVERY = z.strictObject({
  id: z.string().describe('The `webhook-id` of every attempt.'),
  webhook: z.string(),
  alert: z.number().int().nullable().describe('Null for a test.'),
  madeAt: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  nextAt: z.string().nullable(),
  triedAt: z.string().nullable(),
  status: z.number().int().nullable(),
  answer: z.string().describe('The first characters of the answer, or why there was none.'),
  took: z.number().int().nullable().describe('Milliseconds of the last attempt.'),
})

const PARAMS = z.object({ webhook: z.string().max(40).describe('The id of a webhook.') })
const SENT = z.object({ delivery: z.string().max(60).describe('The id of a delivery.') })

const GROUP = 'Webhooks'

export const WEBHOOK_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/webhooks',
    name: 'listWebhooks',
    group: GROUP,
    summary: 'Your webhooks, without their secrets. Only editors have any.',
    answers: { 200: { about: 'All of them.', shape: z.object({ webhooks: z.array(WEBHOOK) }) } },
    handle: async ({ context }, { desk }) => {
      requireEditor(context)
      return sendJson(context, {
        webhooks: (await desk.alerts.webhooks.list(personOf(context))).map(bare),
      })
    },
  }),
  route({
    method: 'post',
    path: '/webhooks',
    name: 'addWebhook',
    group: GROUP,
    summary: 'Adds a webhook. Its secret is given out this once.',
    body: z.strictObject({ url: URL_SHAPE, wanted: WANTED_SHAPE.optional() }),
    example: { answered: false },
    answers: {
      201: { about: 'It is there.', shape: WEBHOOK.extend({ secret: z.string() }) },
    },
    handle: async ({ body: { url, wanted = ALL_WANTED }, context }, means) => {
      const { desk } = means
      await requireStories(context, means, wanted.stories)
      const made = await desk.alerts.webhooks.add(personOf(context), { url, wanted })
      if (!('secret' in made)) throw cannotSend(made)
      tellWebhook(context, 'webhook-added', url)
      const answer = sendJson(context, { ...bare(made.webhook), secret: made.secret }, 201)
      answer.headers.set('Cache-Control', 'no-store')
      return answer
    },
  }),
  route({
    method: 'patch',
    path: '/webhooks/{webhook}',
    name: 'changeWebhook',
    group: GROUP,
    summary: 'Gives a webhook another address or other alerts, or switches it on or off.',
    params: PARAMS,
    body: z.strictObject({
      url: URL_SHAPE.optional(),
      wanted: WANTED_SHAPE.optional(),
      isOn: z.boolean().optional(),
    }),
    answers: { 200: { about: 'The webhook as it is now.', shape: WEBHOOK } },
    handle: async ({ params, body, context }, means) => {
      await requireStories(context, means, body.wanted?.stories)
      const { webhooks } = means.desk.alerts
      return send(context, await webhooks.change(personOf(context), params.webhook, body))
    },
  }),
  route({
    method: 'delete',
    path: '/webhooks/{webhook}',
    name: 'removeWebhook',
    group: GROUP,
    summary: 'Removes a webhook with its deliveries; what waits is not sent.',
    params: PARAMS,
    answers: { 204: { about: 'It is removed.' } },
    handle: async ({ params, context }, { desk }) => {
      const { webhooks } = desk.alerts
      const known = await webhooks.find(personOf(context), params.webhook)
      if (!(await webhooks.remove(personOf(context), params.webhook))) throw missing()
      tellWebhook(context, 'webhook-removed', known?.url)
      return context.body(null, 204)
    },
  }),
  route({
    method: 'post',
    path: '/webhooks/{webhook}/test',
    name: 'testWebhook',
    group: GROUP,
    summary: 'Sends a test, once, and says what came of it within 15 seconds.',
    params: PARAMS,
    answers: { 200: { about: 'The delivery.', shape: DELIVERY } },
    handle: async ({ params, context }, { desk }) => {
      const { webhooks } = desk.alerts
      const sent = await webhooks.test(personOf(context), params.webhook)
      if (!sent) throw missing()
      tellWebhook(
        context,
        'webhook-tested',
        (await webhooks.find(personOf(context), params.webhook))?.url,
      )
      return sendJson(context, sent)
    },
  }),
  route({
    method: 'get',
    path: '/webhooks/{webhook}/deliveries',
    name: 'listDeliveries',
    group: GROUP,
    summary: 'What was sent to a webhook, or waits, the latest first.',
    params: PARAMS,
    query: z.object({ limit: LIMIT.default(50).describe('At most so many, 1 to 200.') }),
    answers: {
      200: { about: 'Deliveries.', shape: z.object({ deliveries: z.array(DELIVERY) }) },
    },
    handle: async ({ params, query, context }, { desk }) => {
      requireEditor(context)
      const person = personOf(context)
      if (!(await desk.alerts.webhooks.find(person, params.webhook))) throw missing()
      const deliveries = await desk.alerts.webhooks.listDeliveries(
        person,
        params.webhook,
        query.limit,
      )
      return sendJson(context, { deliveries })
    },
  }),
  route({
    method: 'post',
    path: '/deliveries/{delivery}/retry',
    name: 'retryDelivery',
    group: GROUP,
    summary: 'Tries a delivery that failed, was refused or waits again at once, under the same id.',
    params: SENT,
    answers: { 202: { about: 'It is tried again.' } },
    handle: async ({ params, context }, { desk }) => {
      const retried = await desk.alerts.webhooks.retry(personOf(context), params.delivery)
      if (!retried) throw missing()
      tellWebhook(context, 'webhook-retried', retried.url)
      return context.body(null, 202)
    },
  }),
]

function bare({ person, ...webhook }: Webhook): Omit<Webhook, 'person'> {
  return webhook
}

function send(context: Context, changed: Webhook | Problem | null) {
  if (changed === null) throw missing()
  if ('code' in changed) throw cannotSend(changed)
  tellWebhook(context, 'webhook-changed', changed.url)
  return sendJson(context, bare(changed))
}

function missing() {
  return notFound('There is no such webhook or delivery. GET /api/v1/webhooks lists the webhooks.')
}
