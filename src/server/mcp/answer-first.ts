import { PassThrough, type Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { StdioServerTransport } from '@modelcontextprotocol/server/stdio'

/** Milliseconds that answers are waited for when nothing more is asked: as long as one may take. */
const PATIENCE = 20_000
const LOOK_EVERY = 20

/**
 * What a program says on its input, ended only when all that it asked is answered: who pipes questions
 * closes its end at once. `follow` begins it, once the transport that reads it is served.
 */
export function createPatientInput(from: Readable) {
  const input = new PassThrough()
  return {
    input,
    follow(transport: StdioServerTransport): void {
      const open = listOpen(transport)
      const endWhenAnswered = async () => {
        const end = Date.now() + PATIENCE
        while ((input.readableLength > 0 || open.size > 0) && Date.now() < end)
          await setTimeout(LOOK_EVERY)
        input.end()
      }
      from.once('end', () => void endWhenAnswered())
      from.once('error', () => input.end())
      from.pipe(input, { end: false })
    },
    /** Listens no more, so that the process can end. */
    leave(): void {
      from.unpipe(input)
      from.pause()
    },
  }
}

/** The ids of what was asked and not answered yet. */
function listOpen(transport: StdioServerTransport): ReadonlySet<unknown> {
  const open = new Set<unknown>()
  const { onmessage } = transport
  const send = transport.send.bind(transport)
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) open.add(message.id)
    onmessage?.(message)
  }
  transport.send = async (message) => {
    await send(message)
    if (!('method' in message) && 'id' in message) open.delete(message.id)
  }
  return open
}
