import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import type { DeskStore } from '../desk-store.ts'
import { ADA, BO, MARK, type OpenDesk, REJECTION, T } from './fixtures.ts'

const seen = { ...UNTOUCHED, seenAt: T(1) }

/** What people do, and take back. */
export function describeActs(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())
  const openForTwo = async () => {
    await store.people.add(ADA, 'hash', T(0))
    await store.people.add(BO, 'hash', T(0))
    return { ada: store.of('pA'), bo: store.of('pB') }
  }

  test('keeps what was done, and takes it back act by act', async () => {
    await store.of(ALONE).states.save(['s1', 's2'], () => seen, T(1))
    await store.of(ALONE).states.save(['s1'], () => ({ ...seen, starred: true }), T(2))
    assert.deepEqual(
      [...(await store.of(ALONE).states.findStates(['s1', 's2', 's3'])).keys()],
      ['s1', 's2'],
    )
    assert.deepEqual((await store.of(ALONE).undo())?.stories, ['s1'])
    assert.deepEqual((await store.of(ALONE).states.findStates(['s1'])).get('s1'), seen)
    assert.deepEqual((await store.of(ALONE).undo())?.stories, ['s1', 's2'])
    assert.deepEqual((await store.of(ALONE).states.findStates(['s1'])).get('s1'), UNTOUCHED)
    assert.equal(await store.of(ALONE).undo(), null)
  })

  test('the last twenty acts can be taken back, and no more', async () => {
    for (let i = 0; i < 25; i++) await store.of(ALONE).states.save([`s${i}`], () => seen, T(1))
    let undone = 0
    while ((await store.of(ALONE).undo()) !== null) undone++
    assert.equal(undone, 20)
    assert.equal((await store.of(ALONE).states.findStates(['s4'])).get('s4')?.seenAt, T(1))
  })

  test('ticks, notes and what was told apart are taken back in the order in which they were done', async () => {
    const own = store.of(ALONE)
    await own.points.save('s1', 'k1', () => MARK, T(1))
    await own.points.save('s1', 'k1', () => ({ ...MARK, note: 'ask the brigade' }), T(2))
    const id = await store.rejections.add('s1', REJECTION, { person: ALONE, at: T(3) })
    const kept = { ...REJECTION, id, story: 's1', at: T(3), by: null }
    await own.states.save(['s2'], () => ({ ...UNTOUCHED, starred: true }), T(4))
    assert.deepEqual(await store.rejections.remove(id, { person: ALONE, at: T(5) }), kept)
    assert.deepEqual(await store.rejections.list(['s1']), [])
    assert.deepEqual(await own.undo(), { kinds: ['rejections'], stories: ['s1'] })
    assert.deepEqual(await store.rejections.list(['s1']), [kept])
    assert.deepEqual(await own.undo(), { kinds: ['story_states'], stories: ['s2'] })
    assert.deepEqual(await own.undo(), { kinds: ['rejections'], stories: ['s1'] })
    assert.deepEqual(await store.rejections.listAll(), [])
    assert.equal((await own.points.find('s1', 'k1'))?.note, 'ask the brigade')
    assert.deepEqual(await own.undo(), { kinds: ['points'], stories: ['s1'] })
    assert.deepEqual(await own.points.find('s1', 'k1'), {
      ...MARK,
      story: 's1',
      key: 'k1',
      at: T(1),
    })
    await own.undo()
    assert.equal(await own.points.find('s1', 'k1'), null)
    assert.equal(await own.undo(), null)
  })

  test('a mark is known by story and key, and taken off by null', async () => {
    const own = store.of(ALONE)
    await own.points.save('s1', 'k1', () => MARK, T(1))
    await own.points.save('s2', 'k1', () => MARK, T(2))
    await own.points.save('s1', 'k1', () => MARK, T(3))
    assert.deepEqual(
      (await own.points.listLatest()).map(({ story, at }) => [story, at]),
      [
        ['s1', T(3)],
        ['s2', T(2)],
      ],
    )
    assert.deepEqual((await own.points.list(['s2'])).length, 1)
    await own.points.save('s2', 'k1', () => null, T(4))
    assert.deepEqual(await own.points.listStories(), ['s1'])
    assert.equal(await store.rejections.remove('7', { person: ALONE, at: T(5) }), null)
  })

  test('what was told apart is everybody’s and signed, and taken back by who did it', async () => {
    const { ada, bo } = await openForTwo()
    const first = await store.rejections.add('s1', REJECTION, { person: 'pA', at: T(1) })
    assert.equal((await store.rejections.list(['s1']))[0].by, 'Ada')
    await store.rejections.remove(first, { person: 'pA', at: T(2) })
    const second = await store.rejections.add('s1', REJECTION, { person: 'pB', at: T(3) })
    assert.notEqual(second, first, 'what Ada may yet put back keeps its number')
    await ada.undo()
    assert.deepEqual(
      (await store.rejections.listAll()).map(({ id, by }) => [id, by]),
      [
        [second, 'Bo'],
        [first, 'Ada'],
      ],
    )
    await ada.undo()
    assert.deepEqual(
      (await store.rejections.listAll()).map(({ by }) => by),
      ['Bo'],
    )
    await store.people.remove('pB')
    assert.deepEqual(
      (await store.rejections.listAll()).map(({ by }) => by),
      [null],
    )
    assert.equal(await bo.undo(), null)
  })

  test('who became a reader takes back what is theirs, and nothing that all see', async () => {
    const { ada } = await openForTwo()
    await ada.points.save('s1', 'k1', () => MARK, T(1))
    await store.rejections.add('s1', REJECTION, { person: 'pA', at: T(2) })
    await store.people.setRole('pA', 'reader')
    assert.deepEqual((await ada.undo())?.kinds, ['points'])
    assert.equal(await ada.undo(), null)
    assert.equal((await store.rejections.listAll()).length, 1)
  })
}
