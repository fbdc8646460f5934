// Programs of one schema beside the tables of the next, which is made up here.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Pool } from 'pg'
import { startPostgres } from '../../../../test/postgres/start-postgres.ts'
import { newArticle, T0 } from '../../contract/fixtures.ts'
import { type Place, parsePlace } from '../address.ts'
import { makeTables, openPostgresDesk } from '../desk/open-desk.ts'
import { STEPS as OF_DESK } from '../desk/schema.ts'
import { openPostgresStore } from '../open-store.ts'
import { createPool } from '../pool.ts'
import { renderRoles } from '../roles.ts'
import { openWorkStore } from '../shared-work/open-work-store.ts'
import { createWorkSchema, STEPS as OF_WORK } from '../shared-work/schema.ts'
import { migrate, STEPS as OF_NEWS } from './migrate.ts'
import type { Step } from './take-steps.ts'

const server = await startPostgres()
after(() => server.stop())

/** A program that is running, as far as it is asked here. */
type Program = {
  write(): Promise<unknown>
  /** How often it wrote, as it stands in the database. */
  readonly written: string
  close(): Promise<unknown>
}

type Part = {
  readonly steps: readonly Step[]
  /** Something that is in it, to be changed by the next program. */
  readonly table: string
  open(address: string): Promise<Program>
  update(pool: Pool, place: Place, steps: readonly Step[]): Promise<void>
}

const WORKER = {
  ...{ silence: 30, watch: 30, tends: false, longestRequest: 1000, lease: 1000 },
  onFault: () => undefined,
}

let nth = 0

const PARTS: Readonly<Record<string, Part>> = {
  news: {
    steps: OF_NEWS,
    table: 'articles',
    update: migrate,
    async open(address) {
      const store = await openPostgresStore(address, { create: true })
      return {
        write: () => store.articles.add(newArticle('A heron was seen.'), T0),
        written: 'select count(*)::int as times from articles',
        close: () => store.close(),
      }
    },
  },
  desk: {
    steps: OF_DESK,
    table: 'desk.drafts',
    update: makeTables,
    async open(address) {
      const desk = await openPostgresDesk(address)
      const draft = { at: T0, story: null, title: 'Herons', text: 'Seen.', date: null }
      return {
        write: () => desk.of('pA').drafts.save(draft),
        written: 'select count(*)::int as times from desk.drafts',
        close: () => desk.close(),
      }
    },
  },
  work: {
    steps: OF_WORK,
    table: 'work.entries',
    update: createWorkSchema,
    async open(address) {
      const store = await openPostgresStore(address, { create: true })
      const work = await openWorkStore(address, WORKER).catch(async (error) => {
        await store.close()
        throw error
      })
      return {
        write: () => work.share(({ arriving }) => arriving.open([{ about: `f${++nth}` }])),
        written: 'select count(*)::int as times from work.tickets',
        close: async () => {
          await work.close()
          await store.close()
        },
      }
    },
  },
}

/** The next schema adds what programs of this one leave alone; the one after it takes out what they need. */
function nextOf({ steps, table }: Part): { added: readonly Step[]; taken: readonly Step[] } {
  const own = steps[steps.length - 1].schema
  const add = { schema: own + 1, oldest: own, sql: `alter table ${table} add column tone text` }
  const take = { schema: own + 2, oldest: own + 1, sql: `alter table ${table} drop column tone` }
  return { added: [...steps, add], taken: [...steps, add, take] }
}

async function update(part: Part, address: string, steps: readonly Step[]): Promise<void> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  await part.update(pool, place, steps).finally(() => pool.end())
}

const newer = { name: 'StoreProblem', code: 'newer-schema', message: /update Synoptic/ }

for (const [name, part] of Object.entries(PARTS)) {
  const { added, taken } = nextOf(part)

  test(`${name}: a program writes beside the next schema, whether it was there before or comes later`, async () => {
    const address = await server.createDatabase()
    const before = await part.open(address)
    await before.write()
    await update(part, address, added)
    await before.write()
    const later = await part.open(address)
    await later.write()
    assert.deepEqual(await server.run(before.written, address), [{ times: 3 }])
    await update(part, address, added)
    await Promise.all([before.close(), later.close()])
  })

  test(`${name}: it stops before it writes once a schema has no place for it`, async () => {
    const address = await server.createDatabase()
    const before = await part.open(address)
    await before.write()
    await update(part, address, taken)
    await assert.rejects(before.write(), newer)
    await assert.rejects(part.open(address), newer)
    assert.deepEqual(await server.run(before.written, address), [{ times: 1 }])
    await before.close()
  })
}

test('what is being written is kept as a whole, and what waits behind the update is refused', async () => {
  const address = await server.createDatabase()
  const [one, other] = [
    await openPostgresStore(address, { create: true }),
    await openPostgresStore(address),
  ]
  let goOn: () => void = () => undefined
  let writing: Promise<void> = Promise.resolve()
  await new Promise<void>((begun) => {
    writing = one.write(async ({ articles }) => {
      await articles.add(newArticle('The first half.'), T0)
      begun()
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      await articles.add(newArticle('The second half.'), T0)
    })
  })
  const updated = update(PARTS.news, address, nextOf(PARTS.news).taken)
  const waiting = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  const until = async (n: number) => {
    for (let i = 0; i < 1500; i++) {
      if ((await server.run(waiting, address))[0].n === n) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    assert.fail(`${n} never waited`)
  }
  await until(1)
  const late = assert.rejects(other.articles.add(newArticle('Too late.'), T0), newer)
  await until(2)
  goOn()
  await Promise.all([writing, updated, late])
  assert.deepEqual(await server.run('select count(*)::int as times from articles', address), [
    { times: 2 },
  ])
  await Promise.all([one.close(), other.close()])
})

test('who may not change tables is told who may, and how', async () => {
  const address = await server.createDatabase()
  await server.run(renderRoles(address), address)
  const database = parsePlace(address).database
  const as = async (name: string) => {
    await server.run(`alter role ${name} password 'of-herons'`)
    return server.address(database, { name, password: 'of-herons' })
  }
  const [owner, worker] = [await as('synoptic_owner'), await as('synoptic_worker')]
  for (const part of Object.values(PARTS)) {
    await (await part.open(owner)).close()
    const { added } = nextOf(part)
    await assert.rejects(update(part, worker, added), {
      code: 'not-allowed',
      message: /of an earlier version \(schema \d+, .*`synoptic init` .* as the owner/,
    })
    await update(part, owner, added)
    const program = await part.open(worker)
    await program.write()
    await program.close()
  }
})
