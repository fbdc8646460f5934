import { TooBusy } from '../../app/desk/turns.ts'
import { Refusal } from '../problems.ts'
import { refuseStore } from '../refuse-store.ts'
import type { McpMeans } from './tool.ts'

/** What went wrong as a sentence for an assistant; what nobody expected is told to the log alone. */
export function sentenceOf(error: unknown, { log }: Pick<McpMeans, 'log'>): string {
  if (error instanceof Refusal || error instanceof TooBusy) return error.message
  const refusal = error instanceof Error ? refuseStore(error) : null
  if (refusal) return refusal.message
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  log?.({ level: 'error', path: '/mcp', message, stack })
  return 'Something went wrong here. What is kept was not touched; the log says more.'
}
