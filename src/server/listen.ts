import { Server } from 'node:http'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { limitConnections } from './guard/connections.ts'

export type Listening = {
  /** Where the desk is, as in `http://127.0.0.1:4747/`. */
  readonly address: string
  /** Takes no more questions, and ends when those under way are answered. */
  close(): Promise<void>
}

export type ListenOptions = { readonly host: string; readonly port: number }

/** How long one may take to ask, in milliseconds, and how many connections an address may have. */
export type Patience = {
  readonly headers: number
  readonly whole: number
  readonly connections: number
}

/** A slow asker holds nobody up. */
const PATIENCE: Patience = { headers: 10_000, whole: 30_000, connections: 64 }

/** Behind a proxy everybody comes from its address. */
export const PROXIED: Patience = { ...PATIENCE, connections: 1024 }

/** Milliseconds that a connection waits for the next question: one closed as it is asked loses it. */
const IDLE = 30_000

/** Milliseconds after which it is looked for slow askers again. */
const LOOK = 1000

/** Listens on an address. Rejects with the system's error where it cannot. */
export function listen(
  app: Hono,
  { host, port }: ListenOptions,
  patience = PATIENCE,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: patience.headers,
      requestTimeout: patience.whole,
      keepAliveTimeout: IDLE,
      connectionsCheckingInterval: Math.min(LOOK, patience.headers),
    }
    const where = { hostname: host, port, serverOptions }
    const server = serve({ fetch: app.fetch, ...where }, ({ port: chosen }) =>
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${chosen}/`,
        close: () => closeServer(server),
      }),
    )
    server.once('error', reject)
    if (server instanceof Server) limitConnections(server, patience.connections)
  })
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (server instanceof Server) server.closeIdleConnections()
  })
}
