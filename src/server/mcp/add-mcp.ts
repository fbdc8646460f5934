import type { Context, Hono } from 'hono'
import { personOf } from '../guard/person-of.ts'
import type { Means } from '../means.ts'
import type { HttpServer } from './serve-http.ts'

/** `/mcp`: what assistants ask over HTTP. Who never asks it does not load what answers. */
export function addMcp(app: Hono, means: Means): void {
  let server: Promise<HttpServer> | null = null
  app.all('/mcp', async (context) => {
    server ??= import('./serve-http.ts').then(({ createHttpServer }) => createHttpServer(means))
    return (await server)(context.req.raw, {
      person: personOf(context),
      name: context.get('person')?.name ?? null,
      door: context.get('isByToken') ? 'token' : 'desk',
      mayWrite: mayWrite(context),
    })
  })
}

/** Only a token that lets write, of somebody who may, writes by an assistant: never who is just there. */
function mayWrite(context: Context): boolean {
  const scopes = context.get('scopes') ?? []
  return context.get('person')?.role === 'editor' && scopes.includes('write')
}
