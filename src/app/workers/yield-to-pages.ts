import { setPriority } from 'node:os'

/**
 * A third of the share of a thread that answers: enough to go on where others keep the processor busy all
 * the time.
 */
const NICE = 5

/**
 * Lets threads that answer people go before this one where the processor is short; those that it starts
 * are like it. Only Linux gives a thread a priority of its own: elsewhere it would be the whole program's.
 */
export function yieldToPages(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, NICE)
  } catch {
    // Where it may not be lowered, the work is done all the same.
  }
}
