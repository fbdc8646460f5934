import type { Pool, PoolClient } from 'pg'
import type { DeskStore } from '../../desk-store.ts'
import { StoreProblem } from '../../store-problem.ts'
import { type Place, parsePlace } from '../address.ts'
import { type Step, sayOlder, takeSteps } from '../migrations/take-steps.ts'
import { refuseLater, type Version, versionOf } from '../migrations/version.ts'
import { createPool } from '../pool.ts'
import { toProblem } from '../problems.ts'
import { underLock } from '../under-lock.ts'
import { createKeys } from './keys.ts'
import { createOwn } from './own.ts'
import { createPeople } from './people.ts'
import { SCHEMA, STEPS } from './schema.ts'
import { createAuditTable, createExamples, createRejections, createToldTable } from './shared.ts'
import { createDatabase, type Database } from './statements.ts'
import { createTelling } from './telling.ts'

/** Any number that other programs hardly use: who makes the tables holds the lock of it. */
const LOCK = 0x53594e44

/**
 * Opens what was done at a desk in a database of PostgreSQL, where it has a schema of its own that is made
 * where there is none. Throws a `StoreProblem` with what to do, never with the password, where it cannot be
 * reached or entered, or is of a newer version.
 */
export async function openPostgresDesk(address: string): Promise<DeskStore> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  try {
    await makeTables(pool, place)
    const { rows } = await pool.query<{ id: string; made_at: string }>(
      'select id, made_at from desk.desk',
    )
    const [{ id, made_at: madeAt }] = rows
    return createDeskStore(createDatabase(pool, place), { pool, place, identity: { id, madeAt } })
  } catch (error) {
    await pool.end()
    throw error instanceof StoreProblem ? error : explain(toProblem(error, place), place)
  }
}

/** PostgreSQL's code of a missing right. */
const NO_RIGHT = '42501'

/** A desk writes what people do: who may only read has none. */
function explain(problem: unknown, { shown, user }: Place): unknown {
  if (!(problem instanceof StoreProblem && problem.cause instanceof Error)) return problem
  if (!('code' in problem.cause && problem.cause.code === NO_RIGHT)) return problem
  return new StoreProblem(
    'not-allowed',
    `${user} may not keep what people do at a desk in ${shown}: open it as synoptic_worker, after \`synoptic init\` was called once as synoptic_owner, which makes its tables; \`synoptic roles\` prints the SQL of both.`,
    { cause: problem.cause },
  )
}

/**
 * Makes the tables where there are none, and brings older ones to the last of the steps, as a whole; others
 * who want to, wait and find them.
 */
export async function makeTables(
  pool: Pool,
  place: Place,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  await underLock(pool, LOCK, async (client) => {
    const present = await findVersion(client, place)
    await takeSteps(client, { table: 'desk.desk', column: 'schema' }, present, steps).catch(
      (error: unknown) => {
        throw sayOlder(error, present, SCHEMA, place)
      },
    )
  })
}

async function findVersion(client: PoolClient, place: Place): Promise<number> {
  const { rows } = await client.query("select to_regclass('desk.desk') is not null as known")
  if (!rows[0]?.known) return 0
  const found = await client.query<Version>(`select ${versionOf('d')} from desk.desk d`)
  refuseLater(found.rows[0], SCHEMA, place)
  return found.rows[0].schema
}

type Opened = {
  readonly pool: Pool
  readonly place: Place
  readonly identity: DeskStore['identity']
}

function createDeskStore(database: Database, { pool, place, identity }: Opened): DeskStore {
  return {
    of: (person) => createOwn(database, person),
    async listStarredBy(story) {
      const rows = await database.all(
        "select person from desk.story_states where story = ? and state::json ->> 'starred' = 'true' order by person",
        story,
      )
      return rows.map(({ person }) => String(person))
    },
    rejections: createRejections(database),
    examples: createExamples(database),
    telling: createTelling(database),
    audit: createAuditTable(database),
    people: createPeople(database),
    ...createKeys(database),
    told: createToldTable(database),
    identity,
    async wasSearch(id) {
      if (!/^\d{1,15}$/.test(id)) return false
      return (
        (await database.get('select 1 from desk.removed_searches where id = ?', Number(id))) !==
        null
      )
    },
    async revision() {
      const row = await database.get('select revision from desk.desk')
      return String(row?.revision)
    },
    async backup() {
      throw new StoreProblem(
        'cannot-open',
        `what was done at the desk in ${place.shown} is backed up with the news: \`pg_dump --format=custom --file=FILE\` of PostgreSQL.`,
      )
    },
    close: () => pool.end(),
  }
}
