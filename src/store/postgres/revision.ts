import type { Client } from 'pg'
import type { Place } from './address.ts'
import { createClient } from './pool.ts'

/** What each write tells those who listen, with its number. */
export const CHANNEL = 'synoptic_revision'

/** Milliseconds after which a connection that broke is tried again. */
const AGAIN = 1000

/** The number of the last write that is known of: own ones at once, those of others as they are told. */
export type Revision = {
  read(): string
  /** A write of this store was kept. */
  know(revision: number): void
  close(): Promise<void>
}

/**
 * Listens from the first time that it is asked on, so that those who never ask hold no connection. While
 * the database cannot be reached the last word stays; it is asked for anew once it can be.
 */
export function createRevision(place: Place, first: number): Revision {
  let known = first
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  const know = (revision: number) => {
    known = Math.max(known, revision)
  }
  const listen = async () => {
    const own = createClient(place)
    client = own
    const again = () => {
      if (isClosed || client !== own) return
      client = null
      void own.end().catch(() => undefined)
      timer = setTimeout(() => void listen(), AGAIN)
      timer.unref()
    }
    own.on('error', again)
    own.on('end', again)
    own.on('notification', ({ payload }) => know(Number(payload)))
    try {
      await own.connect()
      await own.query(`listen ${CHANNEL}`)
      // What was written before is not told any more.
      const { rows } = await own.query<{ revision: number }>('select revision from synoptic')
      know(rows[0]?.revision ?? 0)
    } catch {
      again()
    }
  }
  let isListening = false
  return {
    read() {
      if (!isListening) void listen()
      isListening = true
      return String(known)
    },
    know,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
