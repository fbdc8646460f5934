import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { UNTOUCHED } from '../../model/desk.ts'
import { USUAL } from '../../model/preferences.ts'
import type { DeskStore } from '../desk-store.ts'
import { ADA, MARK, type OpenDesk, REJECTION, T } from './fixtures.ts'

const STARRED = { ...UNTOUCHED, starred: true }
const BO = { id: 'pB', name: 'Bo', role: 'reader' } as const

/** Does a little of everything. */
async function use(store: DeskStore, person: string): Promise<void> {
  const own = store.of(person)
  await own.states.save(['s1'], () => STARRED, T(1))
  await own.points.save('s1', 'k1', () => MARK, T(2))
  await own.searches.add('Dams', 'dam', T(3), 30)
  await own.preferences.save({ scheme: 'dark' })
  await own.drafts.save({ at: T(4), story: null, title: 'Dams', text: 'It holds.', date: null })
  await store.rejections.add('s1', REJECTION, { person, at: T(5) })
}

/** What is whose. */
export function describePeople(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('what one person did is not another’s to see, or to take back', async () => {
    await store.people.add(ADA, 'hash', T(0))
    await store.people.add(BO, 'hash', T(0))
    const [ada, bo] = [store.of('pA'), store.of('pB')]
    await ada.states.save(['s1'], () => ({ ...UNTOUCHED, starred: true }), T(1))
    await ada.points.save('s1', 'k1', () => MARK, T(2))
    await ada.searches.add('Kilns', 'kiln', T(3), 30)
    await ada.preferences.save({ scheme: 'dark' })
    const draft = await ada.drafts.save({
      at: T(4),
      story: null,
      title: 'A',
      text: 'A kiln.',
      date: null,
    })
    assert.deepEqual(
      [
        (await bo.states.findStates(['s1'])).size,
        await bo.states.listMarked('starred'),
        await bo.points.listLatest(),
      ],
      [0, [], []],
    )
    assert.deepEqual(
      [await bo.points.find('s1', 'k1'), await bo.searches.list(), await bo.drafts.list()],
      [null, [], []],
    )
    assert.deepEqual([await bo.drafts.find(draft), await bo.preferences.find()], [null, USUAL])
    const [{ id }] = await ada.searches.list()
    await bo.drafts.remove(draft)
    assert.equal(await bo.searches.remove(id), false)
    assert.equal(await bo.searches.change(id, { name: 'Mine' }), null)
    assert.deepEqual([await bo.hasActs(), await bo.undo()], [false, null])
    await bo.searches.add('Kilns', 'another', T(5), 30)
    await bo.points.save('s1', 'k1', () => ({ ...MARK, note: 'Bo asks' }), T(6))
    await bo.undo()
    assert.equal((await ada.points.find('s1', 'k1'))?.note, '')
    assert.deepEqual(
      [(await ada.drafts.list()).length, (await ada.searches.list())[0].query],
      [1, 'kiln'],
    )
  })

  test('the first editor takes over what was done while nobody had a name, and can take it back', async () => {
    await use(store, ALONE)
    assert.deepEqual(await store.people.add(BO, 'hash', T(6)), { tookOver: false })
    assert.deepEqual(await store.people.add(ADA, 'hash', T(6)), { tookOver: true })
    const [ada, nobody] = [store.of('pA'), store.of(ALONE)]
    assert.deepEqual(await store.people.countOwn('pA'), {
      stories: 1,
      marks: 1,
      searches: 1,
      drafts: 1,
    })
    assert.equal((await ada.preferences.find()).scheme, 'dark')
    assert.equal((await store.rejections.listAll())[0].by, 'Ada')
    assert.deepEqual([await nobody.undo(), await nobody.drafts.list()], [null, []])
    for (const kind of ['rejections', 'points', 'story_states'])
      assert.deepEqual((await ada.undo())?.kinds, [kind])
    assert.equal((await ada.states.findStates(['s1'])).get('s1')?.starred, false)
    assert.equal((await nobody.states.findStates(['s1'])).size, 0)
    assert.deepEqual(await store.people.add({ ...ADA, id: 'pC', name: 'Cy' }, 'hash', T(7)), {
      tookOver: false,
    })
  })

  test('a reader who becomes the first editor takes over as well, and keeps their own', async () => {
    await use(store, ALONE)
    await store.people.add(BO, 'hash', T(6))
    const bo = store.of('pB')
    await bo.states.save(['s1', 's2'], (_, id) => (id === 's1' ? UNTOUCHED : STARRED), T(7))
    assert.deepEqual(await store.people.setRole('pB', 'editor'), { tookOver: true })
    assert.deepEqual(await bo.states.listMarked('starred'), ['s2'])
    assert.equal((await bo.drafts.list()).length, 1)
  })

  test('what is a person’s own goes with them, and nothing of anybody else', async () => {
    await store.people.add(ADA, 'hash', T(0))
    await store.people.add(BO, 'hash', T(0))
    await use(store, 'pA')
    await use(store, 'pB')
    assert.equal(await store.people.remove('pA'), true)
    const none = { stories: 0, marks: 0, searches: 0, drafts: 0 }
    assert.deepEqual(await store.people.countOwn('pA'), none)
    assert.equal(await store.of('pA').hasActs(), false)
    assert.equal((await store.people.countOwn('pB')).drafts, 1)
    assert.deepEqual(
      (await store.rejections.listAll()).map(({ by }) => by),
      ['Bo', null],
    )
    assert.equal(await store.people.remove('pA'), false)
  })
}
