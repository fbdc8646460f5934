import type { Hono } from 'hono'
import type { Means } from '../means.ts'
import { refuseQuery } from '../query.ts'
import { EXPOSITION_TYPE, formatMetrics } from './exposition.ts'
import { readDesk } from './read-desk.ts'

/** `/metrics`, for Prometheus, where that was asked for. */
export function addMetrics(app: Hono, { desk, meters }: Means): void {
  if (!meters) return
  app.get('/metrics', async (context) => {
    refuseQuery(context)
    const families = [
      ...meters.requests.read(),
      ...meters.process.read(),
      ...(await readDesk(desk)),
    ]
    return context.text(formatMetrics(families), 200, {
      'Content-Type': EXPOSITION_TYPE,
      'Cache-Control': 'no-store',
    })
  })
}
