import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Means } from '../means.ts'
import { createMcpServer, toSharedMeans } from './create-server.ts'
import type { Asker } from './tool.ts'

export type HttpServer = (request: Request, asker: Asker) => Promise<Response>

/** Bytes of a question. */
const LARGEST = 1 << 20

/**
 * Answers assistants over HTTP, each question by itself: nothing is remembered between two but what of
 * handed-over texts is still to be told. Older revisions of the protocol are answered as well.
 */
export function createHttpServer(given: Means): HttpServer {
  const means = toSharedMeans(given)
  const handler = createMcpHandler(
    // What is put there below.
    ({ authInfo }) => createMcpServer(means, authInfo?.extra?.asker as Asker),
    {
      // Nothing is told unasked: a stream would only keep the desk from ending.
      maxSubscriptions: 0,
      maxRequestBodySize: LARGEST,
    },
  )
  return (request, asker) =>
    handler.fetch(request, { authInfo: { token: '', clientId: '', scopes: [], extra: { asker } } })
}
