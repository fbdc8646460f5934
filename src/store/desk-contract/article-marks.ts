import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { ArticleMark } from '../../model/reader.ts'
import type { DeskStore } from '../desk-store.ts'
import type { OpenDesk } from './fixtures.ts'

const T = (hour: number) => `2031-05-06T${String(hour).padStart(2, '0')}:00:00Z`
const READ: ArticleMark = { read: true, starred: false }
const KEPT: ArticleMark = { read: false, starred: false }
const STAR: ArticleMark = { read: null, starred: true }
const NOTHING: ArticleMark = { read: null, starred: false }

/** What reader apps keep of articles. */
export function describeArticleMarks(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('what one person read and starred is nobody else’s', async () => {
    const [ada, bo] = [store.of('ada').articleMarks, store.of('bo').articleMarks]
    const marks = new Map([
      ['a1', READ],
      ['a2', STAR],
      ['a3', KEPT],
    ])
    await ada.save([...marks.keys()], (_, id) => marks.get(id) ?? NOTHING, T(8))
    assert.deepEqual(await ada.find(['a1', 'a2', 'a3', 'a4']), marks)
    assert.deepEqual(
      [await ada.listRead(), await ada.listUnread(), await ada.listStarred()],
      [['a1'], ['a3'], ['a2']],
    )
    assert.deepEqual([await bo.listRead(), (await bo.find(['a1'])).size], [[], 0])
    await ada.save(['a2'], () => NOTHING, T(9))
    assert.equal((await ada.find(['a2'])).size, 0)
  })

  test('an instant for all sources takes the place of earlier ones for single sources', async () => {
    const [ada, bo] = [store.of('ada').articleMarks, store.of('bo').articleMarks]
    await ada.readTo(['f1', 'f2'], T(8), [], T(8))
    await ada.readTo(['f2'], T(10), [], T(10))
    await ada.save(['a1'], () => KEPT, T(8))
    await ada.save(['a2', 'a3'], (_, id) => ({ read: true, starred: id === 'a3' }), T(9))
    await ada.save(['a4'], () => READ, T(11))
    await ada.readTo(null, T(9), ['a1'], T(12))
    assert.deepEqual([await ada.listRead(), await ada.listStarred()], [['a4'], ['a3']])
    assert.deepEqual(
      [...(await ada.findReadTo())],
      [
        [null, T(9)],
        ['f2', T(10)],
      ],
    )
    assert.deepEqual([await ada.listUnread(), (await bo.findReadTo()).size], [[], 0])
  })

  test('once a day what was read long ago is dropped; stars and what was kept unread stay', async () => {
    const ada = store.of('ada').articleMarks
    await ada.save(['a1', 'a2'], (_, id) => ({ read: true, starred: id === 'a2' }), T(8))
    await ada.save(['a3'], () => KEPT, T(8))
    await ada.forget(T(9), T(10))
    assert.deepEqual([await ada.listRead(), await ada.listUnread()], [['a2'], ['a3']])
    await ada.save(['a4'], () => READ, T(8))
    await ada.forget(T(9), T(11))
    assert.deepEqual(await ada.listRead(), ['a2', 'a4'])
    await ada.forget(T(9), '2031-05-07T10:00:00Z')
    assert.deepEqual(await ada.listRead(), ['a2'])
  })

  test('a password for reader apps takes the place of the one before', async () => {
    await store.readerKeys.save('ada', 'one', T(8))
    await store.readerKeys.save('ada', 'two', T(9))
    assert.equal(await store.readerKeys.find('one'), null)
    await store.readerKeys.use('ada', T(10))
    assert.deepEqual(await store.readerKeys.find('two'), { person: 'ada', usedAt: T(10) })
    assert.deepEqual(await store.readerKeys.describe('ada'), { madeAt: T(9), usedAt: T(10) })
    assert.deepEqual(
      [await store.readerKeys.remove('ada'), await store.readerKeys.find('two')],
      [true, null],
    )
  })
}
