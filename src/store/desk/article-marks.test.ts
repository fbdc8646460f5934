import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleMark } from '../../model/reader.ts'
import { openDeskStore } from './open-desk-store.ts'

const T = (hour: number) => `2031-05-06T${String(hour).padStart(2, '0')}:00:00Z`
const READ: ArticleMark = { read: true, starred: false }
const KEPT: ArticleMark = { read: false, starred: false }
const STAR: ArticleMark = { read: null, starred: true }
const NOTHING: ArticleMark = { read: null, starred: false }

function open() {
  const store = openDeskStore(':memory:')
  return { store, ada: store.of('ada').articleMarks, bo: store.of('bo').articleMarks }
}

test('what one person read and starred is nobody else’s', () => {
  const { ada, bo } = open()
  const marks = new Map([
    ['a1', READ],
    ['a2', STAR],
    ['a3', KEPT],
  ])
  ada.save(marks, T(8))
  assert.deepEqual(ada.find(['a1', 'a2', 'a3', 'a4']), marks)
  assert.deepEqual([ada.listRead(), ada.listUnread(), ada.listStarred()], [['a1'], ['a3'], ['a2']])
  assert.deepEqual([bo.listRead(), bo.find(['a1']).size], [[], 0])
  ada.save(new Map([['a2', NOTHING]]), T(9))
  assert.equal(ada.find(['a2']).size, 0)
})

test('an instant for all sources takes the place of earlier ones for single sources', () => {
  const { ada, bo } = open()
  ada.readTo(['f1', 'f2'], T(8), new Map(), T(8))
  ada.readTo(['f2'], T(10), new Map(), T(10))
  ada.save(new Map([['a1', KEPT]]), T(8))
  ada.save(
    new Map([
      ['a2', READ],
      ['a3', { read: true, starred: true }],
    ]),
    T(9),
  )
  ada.save(new Map([['a4', READ]]), T(11))
  ada.readTo(null, T(9), new Map([['a1', NOTHING]]), T(12))
  assert.deepEqual([ada.listRead(), ada.listStarred()], [['a4'], ['a3']])
  assert.deepEqual(
    [...ada.findReadTo()],
    [
      [null, T(9)],
      ['f2', T(10)],
    ],
  )
  assert.deepEqual([ada.listUnread(), bo.findReadTo().size], [[], 0])
})

test('once a day what was read long ago is dropped; stars and what was kept unread stay', () => {
  const { ada } = open()
  ada.save(
    new Map([
      ['a1', READ],
      ['a2', { read: true, starred: true }],
      ['a3', KEPT],
    ]),
    T(8),
  )
  ada.forget(T(9), T(10))
  assert.deepEqual([ada.listRead(), ada.listUnread()], [['a2'], ['a3']])
  ada.save(new Map([['a4', READ]]), T(8))
  ada.forget(T(9), T(11))
  assert.deepEqual(ada.listRead(), ['a2', 'a4'])
  ada.forget(T(9), '2031-05-07T10:00:00Z')
  assert.deepEqual(ada.listRead(), ['a2'])
})

test('a password for reader apps takes the place of the one before', () => {
  const { store } = open()
  store.readerKeys.save('ada', 'one', T(8))
  store.readerKeys.save('ada', 'two', T(9))
  assert.equal(store.readerKeys.find('one'), null)
  store.readerKeys.use('ada', T(10))
  assert.deepEqual(store.readerKeys.find('two'), { person: 'ada', usedAt: T(10) })
  assert.deepEqual(store.readerKeys.describe('ada'), { madeAt: T(9), usedAt: T(10) })
  assert.deepEqual([store.readerKeys.remove('ada'), store.readerKeys.find('two')], [true, null])
})
