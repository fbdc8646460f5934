import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { openHomeDesk } from '../../app/desk/open-home-desk.ts'
import type { LoadedHome } from '../../app/open-home.ts'
import { ALONE } from '../../model/access.ts'
import { createPatientInput } from './answer-first.ts'
import { createMcpServer, toSharedMeans } from './create-server.ts'

export type StdioOptions = {
  /** May an assistant add sources and move articles? */
  readonly mayWrite: boolean
  /** Takes what goes wrong, a line each; standard output is the protocol's alone. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void
  /** Ends it, as the end of standard input does. */
  readonly signal: AbortSignal
}

/** Bytes of a message: a longer one ends the connection, so that what is merely too long is told as such. */
const LARGEST = 16 << 20

/** Milliseconds between two looks at what other processes wrote. */
const LOOK_EVERY = 1000

/** Answers an assistant over standard input and output, until it closes them. */
export async function serveMcp(
  home: LoadedHome,
  { mayWrite, log, signal }: StdioOptions,
): Promise<void> {
  const now = () => new Date()
  const { desk } = await openHomeDesk(home, now)
  const means = toSharedMeans({ desk, now, log })
  const tell = (error: unknown) => log({ level: 'error', message: String(error) })
  const asker = { person: ALONE, name: null, door: 'command-line', mayWrite } as const
  const looking = setInterval(() => void desk.look().catch(tell), LOOK_EVERY)
  // Who may write waits for no thread then.
  if (mayWrite) desk.jobs.begin()
  void desk.makeAhead().catch(tell)
  try {
    await new Promise<void>((resolve) => {
      const { stdin, stdout } = process
      // Each answer that waits to be read listens for a fault of it.
      stdout.setMaxListeners(0)
      const { input, follow, leave } = createPatientInput(stdin)
      const transport = new StdioServerTransport(input, stdout, { maxBufferSize: LARGEST })
      const served = serveStdio(() => createMcpServer(means, asker), {
        transport,
        maxSubscriptions: 0,
        onerror: tell,
      })
      const { onclose } = transport
      transport.onclose = () => {
        onclose?.()
        leave()
        resolve()
      }
      follow(transport)
      signal.addEventListener('abort', () => void served.close(), { once: true })
    })
  } finally {
    clearInterval(looking)
    await desk.close()
  }
}
