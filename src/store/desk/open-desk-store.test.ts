import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import { USUAL } from '../../model/preferences.ts'
import { openDeskStore } from './open-desk-store.ts'
import { STEPS } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-desk-store-'))
after(() => rmSync(folder, { recursive: true }))

const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`
const seen = { ...UNTOUCHED, seenAt: T(1) }

test('keeps what was done, and takes it back act by act', () => {
  const store = openDeskStore(':memory:')
  store.of(ALONE).states.save(
    new Map([
      ['s1', seen],
      ['s2', seen],
    ]),
    T(1),
  )
  store.of(ALONE).states.save(new Map([['s1', { ...seen, starred: true }]]), T(2))
  assert.deepEqual([...store.of(ALONE).states.findStates(['s1', 's2', 's3']).keys()], ['s1', 's2'])
  assert.deepEqual(store.of(ALONE).undo()?.stories, ['s1'])
  assert.deepEqual(store.of(ALONE).states.findStates(['s1']).get('s1'), seen)
  assert.deepEqual(store.of(ALONE).undo()?.stories, ['s1', 's2'])
  assert.deepEqual(store.of(ALONE).states.findStates(['s1']).get('s1'), UNTOUCHED)
  assert.equal(store.of(ALONE).undo(), null)
  store.close()
})

test('the last twenty acts can be taken back, and no more', () => {
  const store = openDeskStore(':memory:')
  for (let i = 0; i < 25; i++) store.of(ALONE).states.save(new Map([[`s${i}`, seen]]), T(1))
  let undone = 0
  while (store.of(ALONE).undo() !== null) undone++
  assert.equal(undone, 20)
  assert.equal(store.of(ALONE).states.findStates(['s4']).get('s4')?.seenAt, T(1))
  store.close()
})

test('outlives its process, and two desks see each other’s acts', () => {
  const path = join(folder, 'desk.db')
  const [one, other] = [openDeskStore(path), openDeskStore(path)]
  one.of(ALONE).states.save(new Map([['s1', seen]]), T(1))
  assert.deepEqual(other.of(ALONE).states.findStates(['s1']).get('s1'), seen)
  one.close()
  other.close()
  const again = openDeskStore(path)
  assert.deepEqual(again.of(ALONE).states.findStates(['s1']).get('s1'), seen)
  again.close()
})

test('keeps what was chosen, leaves the rest as it was, and heeds nothing that it does not know', () => {
  const path = join(folder, 'chosen.db')
  const store = openDeskStore(path)
  assert.deepEqual(store.of(ALONE).preferences.find(), USUAL)
  store.of(ALONE).preferences.save({ scheme: 'dark', keys: 'off' })
  store.of(ALONE).preferences.save({ scheme: 'light' })
  store.close()
  const database = new DatabaseSync(path)
  const put = database.prepare('insert into preferences values (?, ?, ?)')
  put.run('me', 'size', 'gigantic')
  put.run('me', 'hat', 'red')
  database.close()
  const again = openDeskStore(path)
  assert.deepEqual(again.of(ALONE).preferences.find(), { ...USUAL, scheme: 'light', keys: 'off' })
  again.close()
})

test('a copy holds what was done, and the store goes on', async () => {
  const store = openDeskStore(join(folder, 'original.db'))
  store.of(ALONE).states.save(new Map([['s1', seen]]), T(1))
  await store.backup(join(folder, 'copy.db'))
  store.of(ALONE).states.save(new Map([['s2', seen]]), T(2))
  store.close()
  const copy = openDeskStore(join(folder, 'copy.db'))
  assert.deepEqual([...copy.of(ALONE).states.findStates(['s1', 's2']).keys()], ['s1'])
  copy.close()
})

test('a file of the first version is brought up to date, with what is in it', () => {
  const path = join(folder, 'first.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS[0]} pragma user_version = 1`)
  database
    .prepare('insert into story_states values (?, ?, ?, ?)')
    .run('me', 's1', JSON.stringify(seen), T(1))
  database.close()
  const store = openDeskStore(path)
  assert.deepEqual(store.of(ALONE).states.findStates(['s1']).get('s1'), seen)
  store.close()
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
