import { createServer, type RequestListener } from 'node:http'
import { createServer as createRawServer, type Server, type Socket } from 'node:net'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import { createFetcher, type FetcherOptions } from './create-fetcher.ts'

/** A server on this machine for a test's time. `await using` closes it. */
export type TestServer = AsyncDisposable & {
  readonly port: number
  url(path?: string, host?: string): string
}

export async function startServer(answer: RequestListener): Promise<TestServer> {
  return listen(createServer({ keepAliveTimeout: 5_000 }, answer))
}

/** A server that says what no HTTP library would say. It is given each connection's first request. */
export async function startRawServer(answer: (socket: Socket) => void): Promise<TestServer> {
  return listen(createRawServer((socket) => void socket.once('data', () => answer(socket))))
}

export async function listen(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    port,
    url: (path = '/', host = '127.0.0.1') => `http://${host}:${port}${path}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A fetcher that may ask this machine, and finds every name there. */
export function createTestFetcher(options: Partial<FetcherOptions> = {}) {
  return createFetcher({
    userAgent: 'Synoptic/1.2.3',
    allowPrivateHosts: ['127.0.0.0/8'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
    limits: { minDelay: 0, ...options.limits },
  })
}

export async function fetchOnce(
  request: FetchRequest,
  options: Partial<FetcherOptions> = {},
): Promise<Fetched> {
  await using fetcher = createTestFetcher(options)
  return await fetcher.fetch(request)
}

/** What came, in a form that reads well in a comparison: the text, or the problem's code. */
export function outcomeOf(fetched: Fetched): string {
  if (fetched.outcome === 'failed') return fetched.problem.code
  if (fetched.outcome === 'not-modified') return 'not-modified'
  const text = new TextDecoder().decode(fetched.body.subarray(0, 100))
  return fetched.cutBy ? `${text} [${fetched.cutBy.code}]` : text
}
