import type { Hono } from 'hono'
import { tellReaderApp } from '../guard/reader-apps.ts'
import type { Means } from '../means.ts'
import { EDIT_ROUTES } from './edits.ts'
import { ITEM_ROUTES } from './items.ts'
import { LIST_ROUTES } from './lists.ts'
import { addClientLogin } from './login.ts'
import { addRoutes } from './routes.ts'
import { SUBSCRIPTION_ROUTES } from './subscriptions.ts'

/** What reader apps ask: the API of Google Reader, as far as apps that are in use ask for it. */
export function addReader(app: Hono, means: Means): void {
  addClientLogin(app, means)
  addRoutes(app, means, [...LIST_ROUTES, ...ITEM_ROUTES, ...EDIT_ROUTES, ...SUBSCRIPTION_ROUTES])
  app.all('/reader/*', () =>
    tellReaderApp(404, 'There is no such list; docs/reader-apps.md names those that are.'),
  )
}
