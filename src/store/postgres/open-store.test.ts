import { after } from 'node:test'
import { startPostgres } from '../../../test/postgres/start-postgres.ts'
import { namesAsTheyStand as readTerms } from '../contract/fixtures.ts'
import { describeStore } from '../store-contract.ts'
import { openPostgresStore } from './open-store.ts'

const server = await startPostgres()
after(() => server.stop())

describeStore('in PostgreSQL', async () =>
  openPostgresStore(await server.createDatabase(), { create: true, readTerms }),
)
