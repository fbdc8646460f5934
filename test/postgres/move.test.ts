// What is kept is moved from a file to a server and back, and is what it was.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { moveStore } from '../../src/app/kept/move-store.ts'
import { plainArticle } from '../../src/model/article.ts'
import { newArticle, newSource, T0, T1, T2 } from '../../src/store/contract/fixtures.ts'
import { openPostgresStore } from '../../src/store/postgres/open-store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { runSynoptic } from '../command-line/run.ts'
import { PASSWORD, startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-move-'))
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const COUNT = 250

/** Something in every table; a story that went into a later one, odd texts, numbers that are gone. */
async function fill(store: Store): Promise<void> {
  const { id: source } = (await store.sources.add(newSource('https://kest.test/feed'))).source
  const gone = (await store.sources.add(newSource('https://gone.test/feed'))).source
  await store.sources.remove(gone.id)
  await store.write(async (tables) => {
    const [early, late] = [await tables.stories.open(T0), await tables.stories.open(T0)]
    for (let n = 0; n < COUNT; n++) {
      const text = `Heron ${n} of Kest.\u0000 \ufdd0 \u{1f30a} "q" ${'é'.repeat(n % 7)}`
      const article = plainArticle(text, {
        outlet: `Outlet ${n % 5}`,
        title: n % 3 ? `T ${n}` : null,
      })
      const more = { addresses: [`https://kest.test/${n}`], traces: [`t${n % 9}`] }
      const added = { ...newArticle('', {}, source), ...more, article }
      const { id } = await tables.articles.add(added, T0)
      const placed = { article: id, story: n % 2 ? early : late, opened: false, sureness: 1 / 3 }
      await tables.stories.place({ ...placed, reasons: [], merged: [] }, 'program', T1)
      await tables.items.save(source, [{ key: `k${n}`, digest: 'd', articleId: id }], T1)
    }
    const merge = { article: 'a1', story: late, opened: false, sureness: 1, reasons: [] }
    await tables.stories.place({ ...merge, merged: [early] }, 'person', T2)
    const change = { edits: [], wordsIn: 1, wordsOut: 0, minor: false }
    await tables.articles.addVersion('a3', newArticle('Changed.'), change, T2)
    await tables.decisions.add({ kind: 'apart', articles: ['a1', 'a2'], at: T1 })
    const visit = { etag: null, lastModified: null, nextAt: T2 }
    await tables.visits.save({ ...visit, articleId: 'a4', address: 'https://kest.test/4' })
    const move = { story: early, articles: [], decided: [], replaced: [] }
    await tables.moves.add({ ...move, kind: 'merge', at: T1 })
    await tables.looks.save('stories', T1)
  })
}

/** All that can be asked, for comparing. */
async function describe(store: Store) {
  const articles = []
  for await (const article of store.articles.each()) articles.push(article)
  const ids = ['s1', 's2']
  return {
    articles,
    sources: await store.sources.list(),
    stories: await Promise.all(ids.map((id) => store.stories.find(id))),
    stamps: await Promise.all(ids.map((id) => store.stories.stamp(id))),
    versions: await store.articles.listVersions('a3'),
    events: await store.events.list({ limit: 9999 }),
    found: (await store.articles.search('herons -t', { limit: 999 }))
      .map(({ articleId }) => articleId)
      .sort(),
    rest: [
      ...[await store.decisions.list(), await store.visits.listDue('~', 9)],
      ...[await store.moves.findLast(), await store.looks.find('stories')],
      await store.arrivals.countUnread({
        streams: [{ source: 'f1', readTo: T0 }],
        read: [],
        unread: [],
      }),
    ],
  }
}

async function made(name: string): Promise<string> {
  const file = join(folder, name)
  const store = await openSqliteStore(file, { create: true })
  await fill(store)
  await store.close()
  return file
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

test('all is on the server what it was in the file, and in a file again', async () => {
  const file = await made('first.db')
  const before = hashOf(file)
  const address = await server.createDatabase()
  const { tables, before: rows } = await moveStore(file, address)
  assert.equal(rows, 0)
  assert.equal(tables.find(({ table }) => table === 'articles')?.rows, COUNT)
  assert.equal(tables.filter(({ rows }) => rows === 0).length, 1, 'story_terms alone is empty')
  assert.equal(hashOf(file), before)
  const back = join(folder, 'back.db')
  const returned = await moveStore(address, back)
  assert.deepEqual(returned.tables, tables)
  const [own, onServer, again] = [
    await openSqliteStore(file),
    await openPostgresStore(address),
    await openSqliteStore(back),
  ]
  const expected = await describe(own)
  assert.equal(expected.found.length, Math.ceil(COUNT / 3))
  assert.deepEqual(await describe(onServer), expected)
  assert.deepEqual(await describe(again), expected)
  for (const store of [own, onServer, again]) {
    assert.deepEqual(await store.check(), [])
    // The next numbers are those that come next, though the last source is gone.
    assert.equal((await store.sources.add(newSource('https://new.test/'))).source.id, 'f3')
    assert.equal((await store.articles.add(newArticle('Next.'), T2)).id, `a${COUNT + 1}`)
    await store.close()
  }
})

test('a move that was ended goes on where it was', async () => {
  const file = await made('second.db')
  const address = await server.createDatabase()
  const stopped = moveStore(file, address, {
    onProgress(table, rows) {
      if (table === 'articles' && rows >= 200) throw new Error('stopped')
    },
  })
  await assert.rejects(stopped, /stopped/)
  const other = await made('other.db')
  await assert.rejects(
    moveStore(other, address),
    /holds a part of what was moved from .*second\.db/,
  )
  const seen: number[] = []
  const { before, tables } = await moveStore(file, address, {
    onProgress(table, rows) {
      if (table === 'articles') seen.push(rows)
    },
  })
  assert.deepEqual(seen, [COUNT])
  assert.equal(before, 201)
  assert.equal(tables.length, 16)
})

test('what was changed since an ended move began is not passed over', async () => {
  const file = await made('third.db')
  const address = await server.createDatabase()
  const stopped = moveStore(file, address, {
    onProgress(table) {
      if (table === 'events') throw new Error('stopped')
    },
  })
  await assert.rejects(stopped, /stopped/)
  const store = await openSqliteStore(file)
  await store.sources.update('f1', { title: 'Kest Courier' })
  await store.close()
  const code = { name: 'StoreProblem', code: 'corrupt' }
  await assert.rejects(moveStore(file, address), { ...code, message: /sources of .*Empty/ })
})

test('only an empty database is moved to', async () => {
  const file = await made('fourth.db')
  const address = await server.createDatabase()
  const store = await openPostgresStore(address, { create: true })
  await store.looks.save('x', T0)
  await store.close()
  await assert.rejects(moveStore(file, address), /is not empty/)
  await assert.rejects(moveStore(join(folder, 'none.db'), address), { code: 'no-database' })
})

test('the command says what it did, and nothing of the password', async () => {
  const file = await made('fifth.db')
  const address = await server.createDatabase()
  const run = (args: readonly string[], database: string) =>
    runSynoptic(args, { env: { SYNOPTIC_HOME: folder, SYNOPTIC_DATABASE: database } })
  const there = run(['move', '--to', address], file)
  assert.equal(there.code, 0, there.stderr)
  assert.match(
    there.stdout,
    /^Moved 250 articles, 2 stories and 1 sources from .*fifth\.db to postgres:/,
  )
  assert.doesNotMatch(there.stdout + there.stderr, new RegExp(PASSWORD))
  const twice = run(['move', '--to', address], file)
  assert.deepEqual([twice.code, /is not empty/.test(twice.stderr)], [5, true])
  const same = run(['move', '--to', address], address)
  assert.deepEqual([same.code, /there already/.test(same.stderr)], [2, true])
  assert.match(run(['roles'], address).stdout, /create role synoptic_reader/)
  assert.equal(run(['roles'], file).code, 2)
})
