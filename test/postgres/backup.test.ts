// What docs/many-machines.md says of backups, with PostgreSQL's own programs.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { openPostgresDesk } from '../../src/store/postgres/desk/open-desk.ts'
import { renderRoles } from '../../src/store/postgres/roles.ts'
import { followAll, readNews } from '../shared-work/read-news.ts'
import { startHere } from '../shared-work/start-here.ts'
import { startNews } from '../shared-work/start-news.ts'
import { findPrograms } from './find-programs.ts'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-backup-'))
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const run = (name: string, args: readonly string[]) =>
  promisify(execFile)(join(findPrograms(), name), args)

/** The address of a database as one of its roles. */
async function as(name: string, address: string): Promise<string> {
  await server.run(`alter role ${name} password 'of-backups'`)
  return server.address(new URL(address).pathname.slice(1), { name, password: 'of-backups' })
}

const AT = '2031-05-06T10:00:00Z'

test('a desk and a worker go on with what was put back, amid the work and with its rights', async () => {
  await using news = await startNews({ articles: 8, hosts: 2, feedsPerHost: 1 })
  const first = await server.createDatabase()
  await server.run(renderRoles(first), first)
  const owner = await as('synoptic_owner', first)
  await followAll(owner, news.feeds)
  await (await openPostgresDesk(owner)).close()
  const { store, work } = await openShared(owner, { tends: false })
  // A source was asked for, and nobody had asked it yet when the backup was made.
  await work.share(async ({ arriving, add }) => {
    for (const { ticket, about } of await arriving.open([{ about: 'f1' }]))
      await add('fetch', [{ about, ticket }])
  })
  await Promise.all([store.close(), work.close()])
  const desk = await openPostgresDesk(owner)
  await desk.people.add({ id: 'pA', name: 'Ada', role: 'editor' }, 'hash', AT)
  await desk.of('pA').searches.add('Herons', 'heron', AT, 9)
  await desk.of('pA').searches.remove('1')
  const { id } = desk.identity
  await desk.close()

  const file = join(folder, 'news.dump')
  await run('pg_dump', [
    ...['--format=custom', `--file=${file}`, '--exclude-table-data=work.comparisons'],
    owner,
  ])
  const second = await server.createDatabase()
  await server.run(renderRoles(second), second)
  await run('pg_restore', ['--exit-on-error', `--dbname=${second}`, file])

  const worker = await as('synoptic_worker', second)
  const { done, failures } = startHere(worker)
  await done
  assert.deepEqual(failures, [])
  assert.equal((await readNews(worker)).articles.length, news.told())
  const again = await openPostgresDesk(worker)
  assert.equal(again.identity.id, id)
  assert.equal((await again.people.findByName('ada'))?.password, 'hash')
  const next = await again.of('pA').searches.add('Egrets', 'egret', AT, 9)
  assert.equal(
    typeof next === 'object' && next.id,
    '2',
    'a number that was given is not given again',
  )
  await again.close()
})
