import type { Hono } from 'hono'
import type { Means } from '../means.ts'

/** `/healthz`: the process answers. `/readyz`: what is kept can be read. */
export function addHealth(app: Hono, { desk }: Means): void {
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    await desk.readToday({ since: '6h', show: 'all' })
    return context.text('ready\n')
  })
}
