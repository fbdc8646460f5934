import type { Pool } from 'pg'
import { StoreProblem } from '../../store-problem.ts'
import type { Place } from '../address.ts'
import { toProblem } from '../problems.ts'
import { underLock } from '../under-lock.ts'
import { first } from './004-first.ts'
import { recentWords } from './005-recent-words.ts'
import { type Step, sayOlder, takeSteps } from './take-steps.ts'
import { refuseLater, type Version, versionOf } from './version.ts'

/** The numbers are the same as SQLite's. A step is never changed once it was released. */
export const STEPS: readonly Step[] = [
  { schema: 4, oldest: 4, sql: first },
  { schema: 5, oldest: 4, sql: recentWords },
]

/** The schema that this program writes. */
export const SCHEMA = STEPS[STEPS.length - 1].schema

/** The oldest PostgreSQL that is known to do, as its `server_version_num` begins. */
const OLDEST = 15

/** Any number that other programs hardly use: who migrates holds the lock of it. */
const LOCK = 0x53594e4f

/** Who answers statements. */
type Queried = {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>
}

/** What a database is before anything is done to it: its schema, 0 where it is empty. */
export async function checkDatabase(client: Queried, place: Place): Promise<number> {
  const { rows } = await client.query(`select
    current_setting('server_version_num')::int / 10000 as version,
    current_setting('server_encoding') as encoding,
    to_regclass('synoptic') is not null as ours,
    (select count(*) from pg_class where relkind in ('r', 'p', 'v', 'm', 'f')
      and relnamespace = to_regnamespace(current_schema())) as others`)
  // The statement says what its one row has.
  const [{ version, encoding, ours, others }] = rows as readonly Found[]
  if (version < OLDEST)
    throw new StoreProblem(
      'too-old',
      `${place.shown} is PostgreSQL ${version}: version ${OLDEST} or a newer one is needed.`,
    )
  if (encoding !== 'UTF8')
    throw new StoreProblem(
      'cannot-open',
      `${place.shown} keeps its texts as ${encoding}: make it anew with \`createdb --encoding=UTF8 --template=template0 ${place.database}\`.`,
    )
  if (ours) return readSchema(client, place)
  if (others > 0) throw notOurs(place)
  return 0
}

type Found = {
  readonly version: number
  readonly encoding: string
  readonly ours: boolean
  readonly others: number
}

function notOurs({ shown }: Place): StoreProblem {
  return new StoreProblem(
    'not-ours',
    `${shown} is a database of another program; make one for Synoptic alone and name that.`,
  )
}

async function readSchema(client: Queried, place: Place): Promise<number> {
  const { rows } = await client.query(`select ${versionOf('synoptic')} from synoptic`)
  const [row] = rows as readonly Version[]
  if (!row) throw notOurs(place)
  refuseLater(row, SCHEMA, place)
  return row.schema
}

/** Brings a database to the last of the steps, as a whole or not at all; others who want to, wait and find it done. */
export async function migrate(
  pool: Pool,
  place: Place,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  await underLock(pool, LOCK, async (client) => {
    const present = await checkDatabase(client, place)
    const said = { table: 'synoptic', column: 'schema' }
    await takeSteps(client, said, present, steps).catch((error: unknown) => {
      throw toProblem(sayOlder(error, present, SCHEMA, place), place)
    })
  })
}
