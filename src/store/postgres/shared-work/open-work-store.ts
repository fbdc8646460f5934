import { countingStories, createTables, type Readers, within } from '../../sql/create-tables.ts'
import type { SharedTables, WorkStore } from '../../work-store.ts'
import { parsePlace } from '../address.ts'
import { takeTurn, tellOthers } from '../create-store.ts'
import { createDeliveries, createWebhooks } from '../desk/channels.ts'
import { readRejections } from '../desk/read-rejections.ts'
import { type Database, databaseWithin } from '../desk/statements.ts'
import { postgres as engine } from '../engine.ts'
import { SCHEMA } from '../migrations/migrate.ts'
import { refuseLater, versionOf } from '../migrations/version.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { createPool } from '../pool.ts'
import { createArrivingTable } from './arriving-table.ts'
import { findComparison, saveComparison } from './comparisons.ts'
import { saveFinding } from './findings.ts'
import { createHostTurns } from './host-turns.ts'
import { createLease, holdLease, TELLING } from './lease.ts'
import { createMessages } from './messages.ts'
import { openQueue, type Queue, type QueueOptions } from './queue.ts'
import { createWorkSchema, WORK_VERSION } from './schema.ts'
import type { Sql } from './sql.ts'
import { type Transaction, toSql, transact } from './transact.ts'

export type WorkOptions = Readers &
  QueueOptions & {
    /** Milliseconds that a request to a host can take at the most. */
    readonly longestRequest: number
    /** Milliseconds after which another takes over what only one may do. */
    readonly lease: number
  }

/**
 * Opens what workers share, in the database of a store that was opened before; what is not there is made.
 * Throws a `StoreProblem` where it cannot be, or is another program's.
 */
export async function openWorkStore(address: string, options: WorkOptions): Promise<WorkStore> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  // The queue asks beside a transaction that it is handed: it must not wait for one of the connections there.
  const ofQueue = createPool(place, { readOnly: false })
  const sql = toSql(pool, place)
  const close = async () => {
    await Promise.all([pool.end(), ofQueue.end()])
  }
  let queue: Queue
  try {
    await createWorkSchema(pool, place)
    await checkVersions(sql)
    queue = await openQueue(toSql(ofQueue, place), options)
  } catch (error) {
    await close()
    throw error
  }
  const inTurn = oneAtATime()
  const shared = ({ sql, client }: Transaction) =>
    createShared(sql, databaseWithin(client, place), queue)
  const { longestRequest, lease } = options
  return {
    write: (work) =>
      inTurn(() =>
        transact(pool, place, async (transaction) => {
          const { db, sql: own } = transaction
          const number = await takeTurn(db, place)
          await checkVersions(own)
          const result = await countingStories(
            db,
            engine,
            (unit) => work(createTables(within(unit, engine), options), shared(transaction)),
            options,
          )
          await tellOthers(db, number)
          return result
        }),
      ),
    share: (work) =>
      transact(pool, place, async (transaction) => {
        await checkVersions(transaction.sql)
        return work(shared(transaction))
      }),
    jobs: queue,
    hosts: createHostTurns(sql, longestRequest),
    placing: createLease(sql, 'place', lease),
    scheduling: createLease(sql, 'schedule', lease),
    telling: createLease(sql, TELLING, lease),
    arrivals: createArrivingTable(sql),
    comparisons: { find: (story, known) => findComparison(sql, story, known) },
    rejections: readRejections(pool, place),
    messages: createMessages(pool, place, sql),
    async close() {
      await queue.close()
      await close()
    },
  }

  /** A program that has been running since before an update stops here. */
  async function checkVersions({ executeSql }: Sql): Promise<void> {
    const { rows } = await executeSql(VERSIONS)
    for (const { what, schema, oldest } of rows) {
      const version = { schema: Number(schema), oldest: Number(oldest) }
      refuseLater(version, what === 'news' ? SCHEMA : WORK_VERSION, place)
    }
  }
}

const VERSIONS = `select 'news' as what, ${versionOf('n')} from synoptic n
  union all select 'work', ${versionOf('w', 'version')} from work.version w`

function createShared(sql: Sql, desk: Database, queue: Queue): SharedTables {
  return {
    arriving: createArrivingTable(sql),
    add: (kind, jobs) => queue.add(sql, kind, jobs),
    complete: (job) => queue.complete(sql, job),
    hold: (lease) => holdLease(sql, lease),
    saveComparison: (story, made) => saveComparison(sql, story, made),
    saveFinding: (story, found) => saveFinding(sql, story, found),
    deliveries: createDeliveries(desk),
    webhooks: createWebhooks(desk),
  }
}
