import { Server } from 'node:http'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

export type Listening = {
  /** Where the desk is, as in `http://127.0.0.1:4747/`. */
  readonly address: string
  /** Takes no more questions, and ends when those under way are answered. */
  close(): Promise<void>
}

export type ListenOptions = { readonly host: string; readonly port: number }

/** Milliseconds for the headers of a question, and for all of it: a slow asker holds nobody up. */
const HEADERS = 10_000
const WHOLE = 30_000

/** Listens on an address. Rejects with the system's error where it cannot. */
export function listen(app: Hono, { host, port }: ListenOptions): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: chosen }) =>
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${chosen}/`,
        close: () => closeServer(server),
      }),
    )
    server.once('error', reject)
    if (!(server instanceof Server)) return
    server.headersTimeout = HEADERS
    server.requestTimeout = WHOLE
  })
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (server instanceof Server) server.closeIdleConnections()
  })
}
