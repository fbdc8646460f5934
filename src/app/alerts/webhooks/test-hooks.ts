import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPoster, type PosterOptions } from '../../../acquire/http/create-poster.ts'
import { startServer, type TestServer } from '../../../acquire/http/test-server.ts'
import { ALL_WANTED, type Alert } from '../../../model/alert.ts'
import { openDeskStore } from '../../../store/desk/open-desk-store.ts'
import { createDeliverer } from './deliver.ts'
import { createWebhooks, type Webhooks } from './webhooks.ts'

/** What a receiver was sent. */
export type Taken = {
  readonly id: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A receiver that notes what it is sent. `answer` ends the answer; without one it takes everything. */
export async function startReceiver(
  answer: (response: ServerResponse, nth: number) => void = (response) => response.end('ok'),
): Promise<TestServer & { readonly taken: readonly Taken[] }> {
  const taken: Taken[] = []
  const server = await startServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    taken.push({ id: String(request.headers['webhook-id']), headers: request.headers, body })
    answer(response, taken.length)
  })
  return Object.assign(server, { taken })
}

export const HOUR = 3_600_000

/** Webhooks over a desk's file, by a clock that a test moves. */
export function openHooks(path = ':memory:', options: Partial<PosterOptions> = {}) {
  const desk = openDeskStore(path)
  const { telling } = desk
  const day = new Date('2031-05-06T10:00:00Z')
  const now = () => new Date(day)
  const poster = createPoster({
    ...{ userAgent: 'Synoptic/test', allowPrivateHosts: ['127.0.0.1'], timeout: 2000 },
    ...options,
  })
  const deliver = createDeliverer({ telling, poster, now })
  const webhooks: Webhooks = createWebhooks({ telling, check: poster.check, deliver, now })
  let count = 0
  return {
    ...{ telling, webhooks, deliver, now },
    async add(url: string) {
      const made = await webhooks.add('me', { url, wanted: ALL_WANTED })
      if (!('secret' in made)) throw new Error(made.message)
      return { id: made.webhook.id, secret: made.secret }
    },
    /** Keeps an alert that webhooks are told of. */
    async alert(...hooks: readonly string[]): Promise<Alert> {
      const subject = `k${++count}`
      const found = {
        kind: 'figure',
        subject,
        key: subject,
        about: 'Eels counted',
        sides: [],
      } as const
      const [alert] = await telling.alerts.note({
        at: now().toISOString(),
        alerts: [
          {
            found: { ...found, from: '3', to: String(count) },
            ...{ story: 's1', title: 'Eels', person: null, hooks, mails: [] },
          },
        ],
      })
      return alert
    },
    async pass(milliseconds: number) {
      day.setTime(day.getTime() + milliseconds)
      await deliver()
    },
    states: async (hook: string) =>
      (await webhooks.listDeliveries('me', hook, 100)).map(
        ({ state, attempts }) => `${state} ${attempts}`,
      ),
    close: async () => {
      await poster.close()
      await desk.close()
    },
  }
}
