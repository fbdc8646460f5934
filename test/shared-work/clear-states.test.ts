import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { retryDead } from '../../src/app/shared-work/retry-dead.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { renderRoles } from '../../src/store/postgres/roles.ts'
import { viewWork } from '../../src/store/postgres/shared-work/view-work.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll, readNews } from './read-news.ts'
import { startHere } from './start-here.ts'
import { startNews } from './start-news.ts'
import { until } from './until.ts'

const server = await startPostgres()
after(() => server.stop())

/** A database in which some feeds are followed and workers' tables are made. */
async function prepare(feeds: readonly string[]): Promise<string> {
  const address = await server.createDatabase()
  await followAll(address, feeds)
  const { store, work } = await openShared(address, { tends: false })
  await Promise.all([store.close(), work.close()])
  return address
}

async function count(address: string, kind: string) {
  const view = viewWork(address)
  try {
    return (await view.count())?.find((each) => each.kind === kind)
  } finally {
    await view.close()
  }
}

for (const change of [
  'update synoptic set schema = 99, oldest = 99',
  'update work.version set version = 99, oldest = 99',
])
  test(`an older worker stops before it writes: ${change}`, async () => {
    await using news = await startNews({ articles: 4, hosts: 2, feedsPerHost: 1 })
    const address = await prepare([])
    const worker = startHere(address, { once: false })
    await sleep(500)
    await server.run(change, address)
    await server.run(
      `insert into sources (kind, address, given, folders, added_at, status, failures, paused)
       values ('feed', '${news.feeds[0]}', 'x', '[]', '2031-01-01T00:00:00.000Z', 'new', 0, 0)`,
      address,
    )
    await assert.rejects(worker.done, { name: 'StoreProblem', code: 'newer-schema' })
    const [{ status }] = await server.run('select status from sources', address)
    assert.equal(status, 'new')
    assert.deepEqual(await server.run('select * from work.tickets', address), [])
  })

const REFUSE = `
  create function refuse() returns trigger language plpgsql as $$
  begin raise exception 'refused' using errcode = TG_ARGV[0]; end $$;`

test('a full disk is told once, and the work goes on when there is room', async () => {
  await using news = await startNews({ articles: 20, hosts: 2 })
  const address = await prepare(news.feeds)
  await server.run(
    `${REFUSE} create trigger full_disk before insert on articles execute function refuse('53100')`,
    address,
  )
  const worker = startHere(address)
  await until(() => worker.troubles.length > 0)
  assert.equal(worker.troubles[0]?.code, 'disk-full')
  assert.deepEqual(await server.run('select * from articles', address), [])
  await server.run('drop trigger full_disk on articles', address)
  await worker.done
  assert.equal((await readNews(address)).articles.length, news.told())
  assert.equal(worker.troubles.at(-1), null)
  assert.deepEqual(worker.failures, [])
})

test('what cannot be placed lies with the dead letters, and the rest is placed', async () => {
  await using news = await startNews({ articles: 20, hosts: 2 })
  const address = await prepare(news.feeds)
  await server.run(
    `${REFUSE} create trigger poison before insert on articles for each row
     when (new.title = '${news.articles[1].title.replaceAll("'", "''")}') execute function refuse('22000')`,
    address,
  )
  await startHere(address).done
  assert.equal((await readNews(address)).articles.length, news.told() - 1)
  const { dead = 0, problem } = (await count(address, 'place')) ?? {}
  // Another feed names it as well.
  assert.ok(dead > 0 && dead <= 2, `${dead}`)
  assert.equal(problem, 'refused')
  await server.run('drop trigger poison on articles', address)
  assert.equal(await retryDead(address), dead)
  await startHere(address).done
  assert.equal((await readNews(address)).articles.length, news.told())
  assert.equal(await count(address, 'place'), undefined)
})

test('who is told to stop gives back what is under way', async () => {
  await using news = await startNews({ articles: 20, hosts: 4, slowest: 4_000 })
  const address = await prepare(news.feeds)
  const worker = startHere(address, { once: false, grace: 100 })
  await until(async () => ((await count(address, 'fetch'))?.running ?? 0) > 0)
  worker.stop.abort()
  await worker.done
  const { running = 0, waiting = 0 } = (await count(address, 'fetch')) ?? {}
  assert.equal(running, 0)
  assert.ok(waiting > 0)
  assert.deepEqual(worker.failures, [])
})

test('a worker needs no right to make or drop tables, once their owner made them', async () => {
  await using news = await startNews({ articles: 8, hosts: 2, feedsPerHost: 1 })
  const database = await server.createDatabase()
  await server.run(renderRoles(database), database)
  const as = async (name: string) => {
    await server.run(`alter role ${name} password 'for-roles'`)
    const base = database.slice(database.lastIndexOf('/') + 1)
    return server.address(base, { name, password: 'for-roles' })
  }
  const owner = await as('synoptic_owner')
  const worker = await as('synoptic_worker')
  await followAll(owner, news.feeds)
  const { store, work } = await openShared(owner, { tends: false })
  await Promise.all([store.close(), work.close()])
  const { done, failures } = startHere(worker)
  await done
  assert.deepEqual(failures, [])
  assert.equal((await readNews(worker)).articles.length, news.told())
  await assert.rejects(server.run('drop table work.hosts', worker), { code: '42501' })
})
