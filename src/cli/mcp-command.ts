import { remark } from './output.ts'
import { createStopSignal } from './stop-signal.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

export type McpOptions = { allowWrite?: boolean }

/** Answers an assistant over standard input and output. */
export async function runMcp({ allowWrite }: McpOptions): Promise<void> {
  const home = requireHome()
  const { serveMcp } = await import('../server/mcp/serve-stdio.ts')
  if (process.stdin.isTTY) remark(WAITS, {})
  const signal = createStopSignal({ quiet: true })
  await tellStoreProblems(() =>
    serveMcp(home, { mayWrite: allowWrite === true, log: writeLog, signal }),
  )
}

const WAITS =
  'An assistant is waited for on standard input; docs/mcp.md says how to add it to one. Ctrl+C ends it.'

/** Standard output is the protocol's alone. */
function writeLog(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}
