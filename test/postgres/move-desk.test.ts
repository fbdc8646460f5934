// What was done at a desk is moved with the news, from a file to a server and back.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deskPath, isServer } from '../../src/app/home.ts'
import { moveStore } from '../../src/app/kept/move-store.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { ADA, MARK, REJECTION, T } from '../../src/store/desk-contract/fixtures.ts'
import type { DeskStore } from '../../src/store/desk-store.ts'
import { openPostgresDesk } from '../../src/store/postgres/desk/open-desk.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-move-desk-'))
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** The path of a database in a folder of its own, with no news in it. */
async function fileIn(name: string): Promise<string> {
  mkdirSync(join(folder, name))
  const file = join(folder, name, 'synoptic.db')
  await (await openSqliteStore(file, { create: true })).close()
  return file
}

const openDesk = async (database: string): Promise<DeskStore> =>
  isServer(database) ? openPostgresDesk(database) : openDeskStore(deskPath(database))

async function onDesk<T>(database: string, work: (desk: DeskStore) => Promise<T>): Promise<T> {
  const desk = await openDesk(database)
  return work(desk).finally(() => desk.close())
}

const TEXT = 'Odd: \u0000 \ufdd0 \u{1f30a} "q"'
const ALERTED = { madeAt: T(2), isOn: true, reason: null, url: 'https://hook.test/' } as const

async function fill(desk: DeskStore): Promise<void> {
  await desk.people.add(ADA, 'hash of a password', T(0))
  const token = { id: 't1', person: ADA.id, name: 'script', scopes: [], madeAt: T(1), usedAt: null }
  await desk.tokens.add(token, 'hash of a token', 9)
  await desk.readerKeys.save(ADA.id, 'hash of a key', T(1))
  await desk.examples.save(['s7', 's8'])
  const own = desk.of(ADA.id)
  await own.states.save(['s1', 's2'], (known) => ({ ...known, starred: true }), T(1))
  await own.points.save('s1', 'k', () => ({ ...MARK, note: TEXT }), T(2))
  await own.drafts.save({ at: T(1), story: null, title: 'Draft', text: TEXT, date: null })
  await own.searches.add('Kilns', 'kiln', T(1), 9)
  await own.searches.add('Pots', 'pot', T(1), 9)
  await own.searches.remove('2')
  await own.articleMarks.save(['a1', 'a2'], (_, id) => ({ read: id === 'a1', starred: true }), T(3))
  await own.articleMarks.readTo(['f1'], T(2), [], T(3))
  const doing = { person: ADA.id, at: T(4) }
  const kept = await desk.rejections.add('s1', REJECTION, doing)
  await desk.rejections.add('s2', REJECTION, doing)
  await desk.rejections.remove(kept, doing)
  const webhook = { ...ALERTED, id: 'w1', person: ADA.id, wanted: { kinds: [], stories: 'all' } }
  await desk.telling.webhooks.add(webhook, 'secret', 9)
  await desk.telling.deliveries.addTest('d1', 'w1', T(5))
}

/** What can be asked, for comparing. */
async function describe(desk: DeskStore) {
  const own = desk.of(ADA.id)
  return {
    identity: desk.identity,
    person: await desk.people.findByName('ada'),
    token: await desk.tokens.find('hash of a token'),
    key: await desk.readerKeys.find('hash of a key'),
    examples: await desk.examples.list(),
    states: await own.states.findStates(['s1', 's2']),
    starred: await desk.listStarredBy('s1'),
    points: await own.points.list(['s1']),
    drafts: await own.drafts.list(),
    searches: await own.searches.list(),
    wasSearch: await desk.wasSearch('2'),
    marks: await own.articleMarks.find(['a1', 'a2']),
    readTo: await own.articleMarks.findReadTo(),
    rejections: await desk.rejections.listAll(),
    webhook: await desk.telling.webhooks.find('w1'),
    delivery: await desk.telling.deliveries.find('d1'),
  }
}

test('what was done at the desk is on the server what it was in the file, and in a file again', async () => {
  const file = await fileIn('first')
  await onDesk(file, fill)
  const expected = await onDesk(file, describe)
  const address = await server.createDatabase()
  const { tables } = await moveStore(file, address)
  const rows = (name: string) => tables.find(({ table }) => table === `desk.${name}`)?.rows
  assert.deepEqual(['people', 'searches', 'acts'].map(rows), [1, 1, 5])
  mkdirSync(join(folder, 'back'))
  const back = join(folder, 'back', 'synoptic.db')
  assert.deepEqual((await moveStore(address, back)).tables, tables)
  for (const database of [address, back, file]) {
    assert.deepEqual(await onDesk(database, describe), expected, database)
    await onDesk(database, async (desk) => {
      const own = desk.of(ADA.id)
      // The last act is taken back, and the next numbers are those that come next.
      assert.deepEqual((await own.undo())?.kinds, ['rejections'])
      assert.equal((await desk.rejections.listAll()).length, 2)
      const next = await own.searches.add('Glaze', 'glaze', T(5), 9)
      assert.equal(typeof next === 'object' && next.id, '3')
      assert.equal(await desk.rejections.add('s9', REJECTION, { person: ADA.id, at: T(6) }), '3')
    })
  }
})

test('a desk at which something was done is not written over, and --no-desk leaves it out', async () => {
  const file = await fileIn('second')
  await onDesk(file, fill)
  const address = await server.createDatabase()
  await onDesk(address, (desk) => desk.examples.save(['s5']))
  await assert.rejects(moveStore(file, address), {
    name: 'StoreProblem',
    code: 'cannot-open',
    message: /something was done at the desk of .*--no-desk/,
  })
  const { tables } = await moveStore(file, address, { withDesk: false })
  assert.equal(tables.length, 16)
  assert.deepEqual(await onDesk(address, (desk) => desk.examples.list()), ['s5'])
})

test('a move that was ended after the desk was there brings it again', async () => {
  const file = await fileIn('third')
  await onDesk(file, fill)
  const address = await server.createDatabase()
  await moveStore(file, address)
  // As it stands where it was ended just before it was done.
  await server.run(`insert into looks values ('moved from', '${file}')`, address)
  await onDesk(file, (desk) => desk.examples.save(['s9']))
  await moveStore(file, address)
  assert.deepEqual(await onDesk(address, describe), await onDesk(file, describe))
})
