import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import type { DeskStore, ToldChange } from '../desk-store.ts'
import { type OpenDesk, T } from './fixtures.ts'

const SNAPSHOT = {
  articles: 2,
  witnesses: 2,
  hard: 0,
  dispute: null,
  ids: ['a1', 'a2'],
  figures: [],
}
const NEWS = { articles: 1, witnesses: 1, differences: 0, values: [], grown: [], came: ['a3'] }
const to = (substance: string, minute: number, news: ToldChange['news'] = null): ToldChange => ({
  told: { substance, snapshot: SNAPSHOT, at: T(minute) },
  news,
})

/** What was said of stories, and what else is kept of them. */
export function describeTold(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('what a story comes to takes the place of what it came to, and what is new stays', async () => {
    assert.equal(await store.told.save('s1', (known) => (known ? null : to('two', 1))), true)
    assert.equal(await store.told.save('s1', (known) => (known ? null : to('again', 2))), false)
    await store.told.save('s1', (known) => {
      assert.equal(known?.substance, 'two')
      return to('three', 3, NEWS)
    })
    await store.told.save('s2', () => to('two', 4, NEWS))
    const known = await store.told.find(['s1', 's3'])
    assert.deepEqual([...known], [['s1', to('three', 3).told]])
    const [news, ...more] = await store.told.listNews('s1', 9)
    assert.deepEqual([news.at, news.news, more], [T(3), NEWS, []])
    await store.told.forget(T(4))
    assert.deepEqual([...(await store.told.find(['s1', 's2'])).keys()], ['s2'])
    assert.deepEqual(await store.told.listNews('s1', 9), [])
  })

  test('a search is known by a number that no other gets, also after it was removed', async () => {
    const { searches } = store.of(ALONE)
    const kept = await searches.add('Dams', 'dam', T(1), 2)
    assert.ok(typeof kept === 'object')
    assert.equal(await searches.add('Dams', 'dams', T(1), 2), 'taken')
    const other = await searches.add('Locks', 'lock', T(2), 2)
    assert.ok(typeof other === 'object')
    assert.equal(await searches.add('Weirs', 'weir', T(2), 2), 'full')
    assert.equal(await searches.change(other.id, { name: 'Dams' }), 'taken')
    assert.deepEqual(await searches.change(other.id, { query: 'locks' }), {
      ...other,
      query: 'locks',
    })
    await searches.look(kept.id, T(5))
    assert.deepEqual(
      (await searches.list()).map(({ name, lookedAt }) => [name, lookedAt]),
      [
        ['Dams', T(5)],
        ['Locks', T(2)],
      ],
    )
    assert.equal(await searches.remove(other.id), true)
    assert.deepEqual(
      [await store.wasSearch(other.id), await store.wasSearch(kept.id)],
      [true, false],
    )
    const next = await searches.add('Weirs', 'weir', T(6), 2)
    assert.ok(typeof next === 'object' && next.id !== other.id)
  })

  test('drafts come the latest first, examples and choices take the place of the former', async () => {
    const { drafts, preferences } = store.of(ALONE)
    const draft = { at: T(1), story: 's1', title: 'A', text: 'A kiln.', date: '2031-05-06' }
    const [one, two] = [await drafts.save(draft), await drafts.save({ ...draft, story: null })]
    assert.deepEqual(
      (await drafts.list()).map(({ id }) => id),
      [two, one],
    )
    assert.deepEqual(await drafts.find(one), { ...draft, id: one })
    await drafts.remove(one)
    assert.equal(await drafts.find(one), null)
    await store.examples.save(['s1', 's2'])
    await store.examples.save(['s3', 's2'])
    assert.deepEqual(await store.examples.list(), ['s2', 's3'])
    await preferences.save({ scheme: 'dark', keys: 'off' })
    await preferences.save({ scheme: 'light' })
    const { scheme, keys } = await preferences.find()
    assert.deepEqual([scheme, keys], ['light', 'off'])
  })

  test('is another after each write, and the same while nothing is written', async () => {
    const before = await store.revision()
    await store.examples.list()
    assert.equal(await store.revision(), before)
    await store.examples.save(['s1'])
    assert.notEqual(await store.revision(), before)
    assert.match(store.identity.id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
}
