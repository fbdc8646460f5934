import { LIMITS } from '../../acquire/http/limits.ts'
import type { SharedAsking } from '../create-own-fetcher.ts'
import { isServer } from '../home.ts'

export type OpenedAsking = SharedAsking & { close(): Promise<void> }

/** A turn with a host lasts so many times the longest request: clocks of machines run unevenly. */
const MARGIN = 1.25

/** Milliseconds after which a turn with a host ends by itself, where a request takes so many at the most. */
export function turnOf(longestRequest: number): number {
  return longestRequest * MARGIN
}

/**
 * What keeps hosts from being asked by two at once, where workers, desks and commands of several machines ask for
 * one database. Null for a file, which one process asks for at a time.
 */
export async function openSharedAsking(database: string): Promise<OpenedAsking | null> {
  if (!isServer(database)) return null
  const { openHostTurns } = await import('../../store/postgres/shared-work/open-host-turns.ts')
  const opened = await openHostTurns(database, turnOf(LIMITS.total))
  return opened && { ...opened, total: LIMITS.total }
}
