import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { alertPath } from '../../app/alerts/webhooks/payload.ts'
import { alertContent, alertTitle } from '../../present/feeds/alert-content.ts'
import { MOST_ENTRIES } from '../../present/feeds/feed.ts'
import { ownOrigin } from '../guard/asker.ts'
import { personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { FEED_FORMS, type FeedForm, sendFeed } from './send-feed.ts'

/** The guard has looked at it. */
const KEY = z.object({ key: z.string().optional() })

/** `/feeds/alerts`, as `.atom` and `.json`: what is worth telling, by the rules of who asks. */
export function addAlertsFeed(app: Hono, means: Means): void {
  for (const form of FEED_FORMS)
    app.get(`/feeds/alerts.${form}`, (context) => sendAlerts(context, means, form))
}

async function sendAlerts(context: Context, means: Means, form: FeedForm): Promise<Response> {
  const { desk, reach = LOCAL } = means
  parseQuery(context, KEY)
  const base = ownOrigin(context, reach)
  const { alerts } = await desk.alerts.list(personOf(context), { limit: MOST_ENTRIES })
  return sendFeed(context, means, form, {
    name: 'alerts',
    title: 'Alerts',
    subtitle: 'What is borne out, what differs, and what became another.',
    path: '/alerts',
    entries: alerts.map((alert) => ({
      id: desk.feeds.idOf(`alerts:${alert.id}`),
      title: alertTitle(alert),
      url: base + alertPath(alert),
      publishedAt: alert.at,
      updatedAt: alert.at,
      content: alertContent(alert, base),
    })),
  })
}
