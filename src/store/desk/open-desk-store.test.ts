import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import { USUAL } from '../../model/preferences.ts'
import { describeDeskStore } from '../desk-store-contract.ts'
import { openDeskStore } from './open-desk-store.ts'
import { STEPS } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-desk-store-'))
after(() => rmSync(folder, { recursive: true }))

const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`
const seen = { ...UNTOUCHED, seenAt: T(1) }

let count = 0
describeDeskStore('in a file', async () => openDeskStore(join(folder, `${count++}.db`)))
describeDeskStore('in memory', async () => openDeskStore(':memory:'))

test('outlives its process, and two desks see each other’s acts', async () => {
  const path = join(folder, 'desk.db')
  const [one, other] = [openDeskStore(path), openDeskStore(path)]
  await one.of(ALONE).states.save(['s1'], () => seen, T(1))
  assert.deepEqual((await other.of(ALONE).states.findStates(['s1'])).get('s1'), seen)
  await one.close()
  await other.close()
  const again = openDeskStore(path)
  assert.deepEqual((await again.of(ALONE).states.findStates(['s1'])).get('s1'), seen)
  await again.close()
})

test('keeps what was chosen, leaves the rest as it was, and heeds nothing that it does not know', async () => {
  const path = join(folder, 'chosen.db')
  const store = openDeskStore(path)
  assert.deepEqual(await store.of(ALONE).preferences.find(), USUAL)
  await store.of(ALONE).preferences.save({ scheme: 'dark', keys: 'off' })
  await store.of(ALONE).preferences.save({ scheme: 'light' })
  await store.close()
  const database = new DatabaseSync(path)
  const put = database.prepare('insert into preferences values (?, ?, ?)')
  put.run('me', 'size', 'gigantic')
  put.run('me', 'hat', 'red')
  database.close()
  const again = openDeskStore(path)
  assert.deepEqual(await again.of(ALONE).preferences.find(), {
    ...USUAL,
    scheme: 'light',
    keys: 'off',
  })
  await again.close()
})

test('a copy holds what was done, and the store goes on', async () => {
  const store = openDeskStore(join(folder, 'original.db'))
  await store.of(ALONE).states.save(['s1'], () => seen, T(1))
  await store.backup(join(folder, 'copy.db'))
  await store.of(ALONE).states.save(['s2'], () => seen, T(2))
  await store.close()
  const copy = openDeskStore(join(folder, 'copy.db'))
  assert.deepEqual([...(await copy.of(ALONE).states.findStates(['s1', 's2'])).keys()], ['s1'])
  await copy.close()
})

test('a file of the first version is brought up to date, with what is in it', async () => {
  const path = join(folder, 'first.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS[0]} pragma user_version = 1`)
  database
    .prepare('insert into story_states values (?, ?, ?, ?)')
    .run('me', 's1', JSON.stringify(seen), T(1))
  database.close()
  const store = openDeskStore(path)
  assert.deepEqual((await store.of(ALONE).states.findStates(['s1'])).get('s1'), seen)
  await store.close()
  const brought = new DatabaseSync(path)
  assert.equal(brought.prepare('select count(*) as n from searches').get()?.n, 0)
  brought.close()
})

test('a file of a newer version, or of something else, is refused and left as it is', () => {
  const newer = join(folder, 'newer.db')
  const database = new DatabaseSync(newer)
  database.exec('pragma user_version = 99')
  database.close()
  assert.throws(() => openDeskStore(newer), /written by a newer Synoptic/)
  const other = join(folder, 'other.db')
  writeFileSync(
    other,
    'not a database, but long enough to be taken for one at first sight, perhaps',
  )
  assert.throws(() => openDeskStore(other), /other\.db is damaged or no database; move it away/)
})

test('an act of the first version is taken back as well', async () => {
  const path = join(folder, 'first-act.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS[0]} pragma user_version = 1`)
  const before = JSON.stringify([['s1', { ...UNTOUCHED, starred: true }]])
  database.prepare('insert into acts (person, at, before) values (?, ?, ?)').run('me', T(1), before)
  database.close()
  const store = openDeskStore(path)
  const own = store.of(ALONE)
  assert.deepEqual((await own.undo())?.stories, ['s1'])
  assert.equal((await own.states.findStates(['s1'])).get('s1')?.starred, true)
  await store.close()
})
