import type { Hono } from 'hono'
import { ALONE } from '../../model/access.ts'
import type { Means } from '../means.ts'

/** `/healthz`: the process answers. `/readyz`: what is kept can be read, and who writes it lives. */
export function addHealth(app: Hono, { desk }: Means): void {
  app.get('/healthz', (context) => context.text('ok\n'))
  app.get('/readyz', async (context) => {
    await desk.of(ALONE).readToday({ since: '6h', show: 'all' })
    if (!desk.jobs.isAlive()) return context.text('the part that writes is being replaced\n', 503)
    return context.text('ready\n')
  })
}
