import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { UNTOUCHED } from '../../model/desk.ts'
import type { PointMark } from '../../model/points.ts'
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
  store.points.save('s1', 'k1', MARK, T(1))
  store.points.save('s1', 'k1', { ...MARK, note: 'ask the brigade' }, T(2))
  const id = store.rejections.add('s1', REJECTION, T(3))
  store.states.save(new Map([['s2', { ...UNTOUCHED, starred: true }]]), T(4))
  assert.deepEqual(store.rejections.remove(id, T(5)), { ...REJECTION, id, story: 's1', at: T(3) })
  assert.deepEqual(store.rejections.list(['s1']), [])
  assert.deepEqual(store.undo(), { kinds: ['rejections'], stories: ['s1'] })
  assert.deepEqual(store.rejections.list(['s1']), [{ ...REJECTION, id, story: 's1', at: T(3) }])
  assert.deepEqual(store.undo(), { kinds: ['story_states'], stories: ['s2'] })
  assert.deepEqual(store.undo(), { kinds: ['rejections'], stories: ['s1'] })
  assert.deepEqual(store.rejections.listAll(), [])
  assert.equal(store.points.find('s1', 'k1')?.note, 'ask the brigade')
  assert.deepEqual(store.undo(), { kinds: ['points'], stories: ['s1'] })
  assert.deepEqual(store.points.find('s1', 'k1'), { ...MARK, story: 's1', key: 'k1', at: T(1) })
  store.undo()
  assert.equal(store.points.find('s1', 'k1'), null)
  assert.equal(store.undo(), null)
  store.close()
})

test('a mark is known by story and key, and taken off by null', () => {
  const store = openDeskStore(':memory:')
  store.points.save('s1', 'k1', MARK, T(1))
  store.points.save('s2', 'k1', MARK, T(2))
  store.points.save('s1', 'k1', MARK, T(3))
  assert.deepEqual(
    store.points.listLatest().map(({ story, at }) => [story, at]),
    [
      ['s1', T(3)],
      ['s2', T(2)],
    ],
  )
  assert.deepEqual(store.points.list(['s2']).length, 1)
  store.points.save('s2', 'k1', null, T(4))
  assert.deepEqual(store.points.listStories(), ['s1'])
  assert.equal(store.rejections.remove('7', T(5)), null)
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
  assert.deepEqual(store.undo()?.stories, ['s1'])
  assert.equal(store.states.findStates(['s1']).get('s1')?.starred, true)
  store.close()
})
