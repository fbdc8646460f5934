import pg from 'pg'
import type { Place } from './address.ts'
import { fromKept } from './texts.ts'

/** Connections that one store holds at most: one writes, the others read. */
const MOST = 8

/** Milliseconds that a server is waited for. */
const PATIENCE = 10_000

/**
 * A write that stands still for so many seconds is ended by the server, and a machine that is cut off is
 * given up after a minute, so that neither keeps others from writing.
 */
const SETTINGS = {
  idle_in_transaction_session_timeout: '120s',
  tcp_keepalives_idle: '30',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '3',
  client_min_messages: 'warning',
}

/** PostgreSQL's numbers of its types. */
const BOOLEAN = 16
const TEXT = 25
const NUMBERS = [20, 21, 23, 700, 701, 1700]

const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number) => {
    // Ids and counts stay below 2^53.
    if (NUMBERS.includes(type)) return Number
    if (type === BOOLEAN) return (text: string) => text === 't'
    return type === TEXT ? fromKept : (text: string) => text
  },
}

function toConfig({ address }: Place, readOnly: boolean): pg.ClientConfig {
  const settings = { ...SETTINGS, ...(readOnly && { default_transaction_read_only: 'on' }) }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return {
    connectionString: address,
    application_name: 'synoptic',
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    options: options.join(' '),
    types,
  }
}

/** Connections to a database, each opened when it is needed. */
export function createPool(place: Place, { readOnly }: { readonly readOnly: boolean }): pg.Pool {
  const pool = new pg.Pool({ ...toConfig(place, readOnly), max: MOST })
  // A connection that breaks while nobody uses it is dropped; the next one asked for is a new one.
  pool.on('error', () => undefined)
  // One that breaks between two statements of a write is told by the next of these.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** One connection of its own, for listening. */
export function createClient(place: Place): pg.Client {
  return new pg.Client(toConfig(place, true))
}
