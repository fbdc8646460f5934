import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import type { DeskStore } from '../desk-store.ts'
import { openDeskStore } from './open-desk-store.ts'
import { OWN_TABLES } from './own-tables.ts'
import { STEPS } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-people-'))
after(() => rmSync(folder, { recursive: true }))

const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`
const STARRED = { ...UNTOUCHED, starred: true }
const ADA = { id: 'pA', name: 'Ada', role: 'editor' } as const
const BO = { id: 'pB', name: 'Bo', role: 'reader' } as const
const REJECTION = { claim: 'The dam holds.', pairs: [] }
const MARK = {
  doneAt: T(1),
  note: 'ask the keeper',
  snapshot: { kind: 'clash', claim: 'dams', accounts: 2, sides: [], ask: [] },
} as const

/** Does a little of everything. */
function use(store: DeskStore, person: string): void {
  const own = store.of(person)
  own.states.save(new Map([['s1', STARRED]]), T(1))
  own.points.save('s1', 'k1', MARK, T(2))
  own.searches.add('Dams', 'dam', T(3))
  own.preferences.save({ scheme: 'dark' })
  own.drafts.save({ at: T(4), story: null, title: 'Dams', text: 'It holds.', date: null })
  store.rejections.add('s1', REJECTION, { person, at: T(5) })
}

test('the first editor takes over what was done while nobody had a name, and can take it back', () => {
  const store = openDeskStore(':memory:')
  use(store, ALONE)
  assert.deepEqual(store.people.add(BO, 'hash', T(6)), { tookOver: false })
  assert.deepEqual(store.people.add(ADA, 'hash', T(6)), { tookOver: true })
  const [ada, nobody] = [store.of('pA'), store.of(ALONE)]
  assert.deepEqual(store.people.countOwn('pA'), { stories: 1, marks: 1, searches: 1, drafts: 1 })
  assert.equal(ada.preferences.find().scheme, 'dark')
  assert.equal(store.rejections.listAll()[0].by, 'Ada')
  assert.deepEqual([nobody.undo(), nobody.drafts.list()], [null, []])
  assert.deepEqual(
    [1, 2, 3].map(() => ada.undo()?.kinds[0]),
    ['rejections', 'points', 'story_states'],
  )
  assert.equal(ada.states.findStates(['s1']).get('s1')?.starred, false)
  assert.equal(nobody.states.findStates(['s1']).size, 0)
  assert.deepEqual(store.people.add({ ...ADA, id: 'pC', name: 'Cy' }, 'hash', T(7)), {
    tookOver: false,
  })
  store.close()
})

test('a reader who becomes the first editor takes over as well, and keeps their own', () => {
  const store = openDeskStore(':memory:')
  use(store, ALONE)
  store.people.add(BO, 'hash', T(6))
  const bo = store.of('pB')
  bo.states.save(
    new Map([
      ['s1', UNTOUCHED],
      ['s2', STARRED],
    ]),
    T(7),
  )
  assert.deepEqual(store.people.setRole('pB', 'editor'), { tookOver: true })
  assert.deepEqual(bo.states.listMarked('starred'), ['s2'])
  assert.equal(bo.drafts.list().length, 1)
  store.close()
})

test('what is a person’s own goes with them, and nothing of anybody else', () => {
  const store = openDeskStore(':memory:')
  store.people.add(ADA, 'hash', T(0))
  store.people.add(BO, 'hash', T(0))
  use(store, 'pA')
  use(store, 'pB')
  assert.equal(store.people.remove('pA'), true)
  const none = { stories: 0, marks: 0, searches: 0, drafts: 0 }
  assert.deepEqual(store.people.countOwn('pA'), none)
  assert.equal(store.of('pA').hasActs(), false)
  assert.equal(store.people.countOwn('pB').drafts, 1)
  assert.deepEqual(
    store.rejections.listAll().map(({ by }) => by),
    ['Bo', null],
  )
  assert.equal(store.people.remove('pA'), false)
  store.close()
})

test('every table with a person in it is somebody’s own, or is known to be everybody’s', () => {
  const path = join(folder, 'tables.db')
  openDeskStore(path).close()
  const database = new DatabaseSync(path)
  const tables = database
    .prepare(
      `select m.name from sqlite_schema as m, pragma_table_info(m.name) as c
       where m.type = 'table' and c.name = 'person' order by m.name`,
    )
    .all()
    .map(({ name }) => String(name))
  database.close()
  // Sessions, tokens and keys go with their person by themselves; what was told apart stays, unsigned.
  const known = [...OWN_TABLES, 'rejections', 'sessions', 'tokens', 'feed_keys']
  assert.deepEqual(tables, known.sort())
})

test('a desk whose people did everything as one is the first editor’s, its examples all’s', () => {
  const path = join(folder, 'third.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS.slice(0, 3).join('')} pragma user_version = 3`)
  const add = database.prepare('insert into people values (?, ?, ?, ?, ?, ?)')
  add.run('pB', 'Bo', 'bo', 'reader', 'hash', T(0))
  add.run('pC', 'Cy', 'cy', 'editor', 'hash', T(2))
  add.run('pA', 'Ada', 'ada', 'editor', 'hash', T(1))
  database
    .prepare('insert into story_states values (?, ?, ?, ?)')
    .run(ALONE, 's1', JSON.stringify(STARRED), T(3))
  database.prepare('insert into preferences values (?, ?, ?)').run(ALONE, 'scheme', 'dark')
  database
    .prepare('insert into preferences values (?, ?, ?)')
    .run(ALONE, 'example-stories', 's1 s2 s3')
  database.close()
  const store = openDeskStore(path)
  assert.deepEqual(store.listStarredBy('s1'), ['pA'])
  assert.equal(store.of('pA').preferences.find().scheme, 'dark')
  assert.deepEqual(store.examples.list(), ['s1', 's2', 's3'])
  store.close()
})
