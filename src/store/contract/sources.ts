import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { Store } from '../store.ts'
import { newArticle, newSource, type Open, T0, T1 } from './fixtures.ts'

/** What every store does with sources and their entries. */
export function describeSources(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('gives a source an id and knows it by id, address and as given', async () => {
    const { source, added } = await store.sources.add(newSource('https://news.test/feed'))
    assert.equal(added, true)
    assert.equal(source.state.status, 'new')
    for (const key of [source.id, 'https://news.test/feed', 'news.test']) {
      assert.deepEqual(await store.sources.find(key), source)
    }
    assert.equal(await store.sources.find('https://news.test/'), null)
  })

  test('gives back a source that is there already', async () => {
    const first = await store.sources.add(newSource('https://news.test/feed'))
    const again = await store.sources.add(newSource('https://news.test/feed', 'other'))
    assert.deepEqual(again, { source: first.source, added: false })
    assert.equal((await store.sources.list()).length, 1)
  })

  test('changes of a source what is named and nothing else', async () => {
    const { source } = await store.sources.add(newSource('https://news.test/feed'))
    const problem = { code: 'timed-out', message: 'No answer.' }
    await store.sources.update(source.id, { state: { failures: 2, problem, etag: '"x"' } })
    await store.sources.update(source.id, { title: 'News', state: { problem: null } })
    const changed = await store.sources.find(source.id)
    assert.equal(changed?.title, 'News')
    assert.deepEqual(changed?.state, { ...source.state, failures: 2, etag: '"x"' })
  })

  test('a source that is paused stays so while it is asked, and is followed again', async () => {
    const { source } = await store.sources.add(newSource('https://news.test/feed'))
    assert.equal(source.paused, false)
    await store.sources.update(source.id, { paused: true })
    await store.sources.update(source.id, { state: { ...source.state, failures: 1 } })
    assert.equal((await store.sources.find(source.id))?.paused, true)
    await store.sources.update(source.id, { paused: false })
    assert.equal((await store.sources.find(source.id))?.paused, false)
  })

  test('counts the articles that sources brought since then', async () => {
    const [a, b] = [
      (await store.sources.add(newSource('https://a.test/feed'))).source.id,
      (await store.sources.add(newSource('https://b.test/feed'))).source.id,
    ]
    await store.articles.add(newArticle('Old.', {}, a), T0)
    await store.articles.add(newArticle('New.', {}, a), T1)
    await store.articles.add(newArticle('Old too.', {}, b), T0)
    assert.deepEqual([...(await store.sources.countArticles(T1))], [[a, 1]])
    assert.deepEqual(
      [...(await store.sources.countArticles(T0))],
      [
        [a, 2],
        [b, 1],
      ],
    )
  })

  test('leaves each of two sources its address', async () => {
    const { source } = await store.sources.add(newSource('https://news.test/a'))
    await store.sources.add(newSource('https://news.test/b', 'b'))
    await store.sources.update(source.id, { address: 'https://news.test/b', title: 'A' })
    const changed = await store.sources.find(source.id)
    assert.deepEqual([changed?.address, changed?.title], ['https://news.test/a', 'A'])
  })

  test('keeps the articles of a source that is removed', async () => {
    const { source } = await store.sources.add(newSource('https://news.test/feed'))
    const { id } = await store.articles.add(newArticle('One.', {}, source.id), T0)
    await store.items.save(source.id, [{ key: 'k', digest: 'd', articleId: id }], T0)
    assert.equal(await store.sources.remove(source.id), true)
    assert.equal(await store.sources.remove(source.id), false)
    assert.equal((await store.articles.find(id))?.sourceId, null)
    assert.equal((await store.items.findDigests(source.id, ['k'])).size, 0)
  })

  test('knows the entries that it has seen, a thousand at once', async () => {
    const { source } = await store.sources.add(newSource('https://news.test/feed'))
    const keys = Array.from({ length: 1200 }, (_, index) => `key ${index}`)
    const items = keys.map((key) => ({ key, digest: 'old', articleId: null }))
    await store.items.save(source.id, items, T0)
    await store.items.save(source.id, [{ key: 'key 7', digest: 'new', articleId: null }], T1)
    const digests = await store.items.findDigests(source.id, [...keys, 'unseen'])
    assert.equal(digests.size, 1200)
    assert.deepEqual([digests.get('key 7'), digests.get('key 8')], ['new', 'old'])
    assert.equal((await store.items.findDigests('f999', keys)).size, 0)
  })
}
