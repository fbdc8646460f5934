import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import type { PointMark } from '../../model/points.ts'
import { USUAL } from '../../model/preferences.ts'
import type { Rejection } from '../../model/rejection.ts'
import { openDeskStore } from './open-desk-store.ts'
import { STEPS } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-acts-'))
after(() => rmSync(folder, { recursive: true }))

const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`
const MARK: PointMark = {
  doneAt: T(1),
  note: '',
  snapshot: { kind: 'clash', claim: 'potters killed', accounts: 2, sides: [], ask: [] },
}
const side = (article: string, text: string) => ({ article, text, value: null })
const REJECTION: Rejection = {
  claim: 'The kiln burst.',
  pairs: [{ kind: 'agreement', sides: [side('a1', 'The kiln burst.'), side('a2', 'It burst.')] }],
}

test('ticks, notes and what was told apart are taken back in the order in which they were done', () => {
  const store = openDeskStore(':memory:')
  const own = store.of(ALONE)
  own.points.save('s1', 'k1', MARK, T(1))
  own.points.save('s1', 'k1', { ...MARK, note: 'ask the brigade' }, T(2))
  const id = store.rejections.add('s1', REJECTION, { person: ALONE, at: T(3) })
  const kept = { ...REJECTION, id, story: 's1', at: T(3), by: null }
  own.states.save(new Map([['s2', { ...UNTOUCHED, starred: true }]]), T(4))
  assert.deepEqual(store.rejections.remove(id, { person: ALONE, at: T(5) }), kept)
  assert.deepEqual(store.rejections.list(['s1']), [])
  assert.deepEqual(own.undo(), { kinds: ['rejections'], stories: ['s1'] })
  assert.deepEqual(store.rejections.list(['s1']), [kept])
  assert.deepEqual(own.undo(), { kinds: ['story_states'], stories: ['s2'] })
  assert.deepEqual(own.undo(), { kinds: ['rejections'], stories: ['s1'] })
  assert.deepEqual(store.rejections.listAll(), [])
  assert.equal(own.points.find('s1', 'k1')?.note, 'ask the brigade')
  assert.deepEqual(own.undo(), { kinds: ['points'], stories: ['s1'] })
  assert.deepEqual(own.points.find('s1', 'k1'), {
    ...MARK,
    story: 's1',
    key: 'k1',
    at: T(1),
  })
  own.undo()
  assert.equal(own.points.find('s1', 'k1'), null)
  assert.equal(own.undo(), null)
  store.close()
})

test('a mark is known by story and key, and taken off by null', () => {
  const store = openDeskStore(':memory:')
  const own = store.of(ALONE)
  own.points.save('s1', 'k1', MARK, T(1))
  own.points.save('s2', 'k1', MARK, T(2))
  own.points.save('s1', 'k1', MARK, T(3))
  assert.deepEqual(
    own.points.listLatest().map(({ story, at }) => [story, at]),
    [
      ['s1', T(3)],
      ['s2', T(2)],
    ],
  )
  assert.deepEqual(own.points.list(['s2']).length, 1)
  own.points.save('s2', 'k1', null, T(4))
  assert.deepEqual(own.points.listStories(), ['s1'])
  assert.equal(store.rejections.remove('7', { person: ALONE, at: T(5) }), null)
  store.close()
})

test('an act of the first version is taken back as well', () => {
  const path = join(folder, 'first.db')
  const database = new DatabaseSync(path)
  database.exec(`${STEPS[0]} pragma user_version = 1`)
  const before = JSON.stringify([['s1', { ...UNTOUCHED, starred: true }]])
  database.prepare('insert into acts (person, at, before) values (?, ?, ?)').run('me', T(1), before)
  database.close()
  const store = openDeskStore(path)
  const own = store.of(ALONE)
  assert.deepEqual(own.undo()?.stories, ['s1'])
  assert.equal(own.states.findStates(['s1']).get('s1')?.starred, true)
  store.close()
})

const ADA = { id: 'pA', name: 'Ada', role: 'editor' } as const
const BO = { id: 'pB', name: 'Bo', role: 'editor' } as const

function openForTwo() {
  const store = openDeskStore(':memory:')
  store.people.add(ADA, 'hash', T(0))
  store.people.add(BO, 'hash', T(0))
  return { store, ada: store.of('pA'), bo: store.of('pB') }
}

test('what one person did is not another’s to see, or to take back', () => {
  const { store, ada, bo } = openForTwo()
  ada.states.save(new Map([['s1', { ...UNTOUCHED, starred: true }]]), T(1))
  ada.points.save('s1', 'k1', MARK, T(2))
  ada.searches.add('Kilns', 'kiln', T(3))
  ada.preferences.save({ scheme: 'dark' })
  const draft = ada.drafts.save({ at: T(4), story: null, title: 'A', text: 'A kiln.', date: null })
  assert.deepEqual(
    [bo.states.findStates(['s1']).size, bo.states.listMarked('starred'), bo.points.listLatest()],
    [0, [], []],
  )
  assert.deepEqual(
    [bo.points.find('s1', 'k1'), bo.searches.list(), bo.drafts.list()],
    [null, [], []],
  )
  assert.deepEqual([bo.drafts.find(draft), bo.preferences.find()], [null, USUAL])
  const [{ id }] = ada.searches.list()
  bo.drafts.remove(draft)
  assert.equal(bo.searches.remove(id), false)
  assert.throws(() => bo.searches.change(id, 'Mine', 'x'), /no such search/)
  assert.deepEqual([bo.hasActs(), bo.undo()], [false, null])
  bo.searches.add('Kilns', 'another', T(5))
  bo.points.save('s1', 'k1', { ...MARK, note: 'Bo asks' }, T(6))
  bo.undo()
  assert.equal(ada.points.find('s1', 'k1')?.note, '')
  assert.deepEqual([ada.drafts.list().length, ada.searches.list()[0].query], [1, 'kiln'])
  store.close()
})

test('what was told apart is everybody’s and signed, and taken back by who did it', () => {
  const { store, ada, bo } = openForTwo()
  const first = store.rejections.add('s1', REJECTION, { person: 'pA', at: T(1) })
  assert.equal(store.rejections.list(['s1'])[0].by, 'Ada')
  store.rejections.remove(first, { person: 'pA', at: T(2) })
  const second = store.rejections.add('s1', REJECTION, { person: 'pB', at: T(3) })
  assert.notEqual(second, first, 'what Ada may yet put back keeps its number')
  ada.undo()
  assert.deepEqual(
    store.rejections.listAll().map(({ id, by }) => [id, by]),
    [
      [second, 'Bo'],
      [first, 'Ada'],
    ],
  )
  ada.undo()
  assert.deepEqual(
    store.rejections.listAll().map(({ by }) => by),
    ['Bo'],
  )
  store.people.remove('pB')
  assert.deepEqual(
    store.rejections.listAll().map(({ by }) => by),
    [null],
  )
  assert.equal(bo.undo(), null)
  store.close()
})

test('who became a reader takes back what is theirs, and nothing that all see', () => {
  const { store, ada } = openForTwo()
  ada.points.save('s1', 'k1', MARK, T(1))
  store.rejections.add('s1', REJECTION, { person: 'pA', at: T(2) })
  store.people.setRole('pA', 'reader')
  assert.deepEqual(ada.undo()?.kinds, ['points'])
  assert.equal(ada.undo(), null)
  assert.equal(store.rejections.listAll().length, 1)
  store.close()
})
