import { createMcpHandler } from '@modelcontextprotocol/server'
import { ALONE } from '../../model/access.ts'
import type { Means } from '../means.ts'
import { type Asker, createMcpServer, toSharedMeans } from './create-server.ts'

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
    ({ authInfo }) =>
      createMcpServer(means, {
        person: authInfo?.clientId ?? ALONE,
        mayWrite: authInfo?.scopes.includes('write') === true,
      }),
    {
      // Nothing is told unasked: a stream would only keep the desk from ending.
      maxSubscriptions: 0,
      maxRequestBodySize: LARGEST,
    },
  )
  return (request, { person, mayWrite }) =>
    handler.fetch(request, {
      authInfo: { token: '', clientId: person, scopes: mayWrite ? ['write'] : [] },
    })
}
