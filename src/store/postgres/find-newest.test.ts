import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startPostgres } from '../../../test/postgres/start-postgres.ts'
import type { Store } from '../store.ts'
import { openPostgresStore } from './open-store.ts'

const server = await startPostgres()
const address = await server.createDatabase()
let store: Store

/** Articles of many slices, in rows as the store writes them; the numbers of some say their words. */
const COUNT = 30_000

before(async () => {
  store = await openPostgresStore(address, { create: true })
  await server.run(
    `insert into articles (id, outlet, at, first_seen_at, changed_at, version, sha256, title, doc, text)
      select n, case when n % 3 = 0 then 'Large' else 'Outlet ' || n % 1000 end, t, t, t, 1, '', 'Plum', '{"publishedAt":null}', 'orchard gate'
      from generate_series(1, ${COUNT}) n,
        lateral (select to_char(timestamp '2031-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') t) at;
    insert into words
      select n, false, (
        '''plum'':1A ' ||
        case when n % 2 = 0 then '''orchard'':3 ''gate'':4' else '''gate'':3 ''orchard'':4' end ||
        case when n = 7 then ' ''fig'':9' else '' end ||
        case when n between 4000 and 9000 then ' ''medlar'':10' else '' end ||
        case when n % 500 = 0 then ' ''sorrel'':11' else '' end)::tsvector
      from generate_series(1, ${COUNT}) n;
    analyze`,
    address,
  )
})
after(async () => {
  await store.close()
  await server.stop()
})

const find = async (words: string, options = {}) =>
  (await store.articles.search(words, options)).map(({ articleId }) => Number(articleId.slice(1)))

const down = (from: number, step: number, length: number) =>
  Array.from({ length }, (_, n) => from - n * step)

test('of a word that all have the newest are found', async () => {
  assert.deepEqual(await find('orchard', { limit: 30 }), down(COUNT, 1, 30))
  assert.deepEqual(await find('orchard', { limit: 2600 }), down(COUNT, 1, 2600))
})

test('a word of one old article is found, and one that was in the news once', async () => {
  assert.deepEqual(await find('fig'), [7])
  assert.deepEqual(await find('medlar', { limit: 5 }), down(9000, 1, 5))
  assert.deepEqual(await find('sorrel medlar'), down(9000, 500, 11))
  assert.deepEqual(await find('sorrel', { limit: 100 }), down(COUNT, 500, 60))
  assert.deepEqual(await find('walnut'), [])
})

test('phrases are found in their order alone, and what is not wanted is left out', async () => {
  assert.deepEqual(await find('"orchard gate"', { limit: 5 }), down(COUNT, 2, 5))
  assert.deepEqual(await find('"gate orchard" medlar', { limit: 5 }), down(8999, 2, 5))
  assert.deepEqual(await find('sorrel -medlar', { limit: 100 }), [
    ...down(COUNT, 500, 42),
    ...down(3500, 500, 7),
  ])
})

test('of one outlet and since an instant the same', async () => {
  assert.deepEqual(
    await find('plum', { outlet: 'Outlet 5' }),
    down(29_005, 1000, 30).filter((n) => n % 3 !== 0),
  )
  assert.deepEqual(await find('plum', { outlet: 'Large', limit: 5 }), down(COUNT, 3, 5))
  assert.deepEqual(await find('sorrel', { outlet: 'Large' }), down(COUNT, 1500, 20))
  assert.deepEqual(await find('fig', { outlet: 'Large' }), [])
  assert.deepEqual(await find('fig', { since: '2031-01-02' }), [])
  assert.deepEqual(await find('plum', { since: '2031-02' }), [])
  assert.deepEqual(await find('plum', { since: '2031-01-21T19:59:30' }), [COUNT])
  assert.deepEqual(await find('medlar', { since: '2031-01-07T05:59' }), down(9000, 1, 2))
})

test('the stories of the newest are found', async () => {
  const story = await store.stories.open('2031-01-01T00:00:00.000Z')
  const placement = { article: 'a4500', story, opened: true, sureness: 1, merged: [], reasons: [] }
  await store.stories.place(placement, 'program', '2031-01-01T00:00:00.000Z')
  assert.deepEqual(await store.stories.listIdsByWords('medlar', 5000), [story])
  assert.deepEqual(await store.stories.listIdsByWords('medlar', 100), [])
})
