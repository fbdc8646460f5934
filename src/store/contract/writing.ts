import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { Store } from '../store.ts'
import { newArticle, newSource, type Open, T0 } from './fixtures.ts'

/** What every store does with writing. */
export function describeWriting(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('keeps what is written together as a whole or not at all', async () => {
    const failed = store.write(async (tables) => {
      await tables.articles.add(newArticle('Lost.'), T0)
      assert.equal(await tables.articles.count(), 1)
      throw new Error('stop')
    })
    await assert.rejects(failed, /stop/)
    assert.equal(await store.articles.count(), 0)
    const id = await store.write(async (tables) => {
      const { id } = await tables.articles.add(newArticle('Kept.'), T0)
      await tables.sources.add(newSource('https://news.test/'))
      return id
    })
    assert.equal((await store.articles.find(id))?.text, 'Kept.')
    assert.equal((await store.sources.list()).length, 1)
  })

  test('lets writes that come at once follow each other', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `Text ${index}.`)
    const ids = await Promise.all(
      texts.map((text) =>
        store.write(async (tables) => (await tables.articles.add(newArticle(text), T0)).id),
      ),
    )
    const found = await store.articles.findMany(ids)
    assert.deepEqual(
      found.map(({ text }) => text),
      texts,
    )
  })

  test('refuses a write inside a write rather than wait for ever', async () => {
    const nested = store.write(() => store.articles.add(newArticle('X.'), T0))
    await assert.rejects(nested, /inside write/)
    assert.equal(await store.articles.count(), 0)
  })

  test('is of another revision after each write, and of the same while nothing is written', async () => {
    const before = store.revision()
    await store.articles.count()
    assert.equal(store.revision(), before)
    await store.articles.add(newArticle('One.'), T0)
    const first = store.revision()
    assert.notEqual(first, before)
    await store.articles.add(newArticle('Two.'), T0)
    assert.notEqual(store.revision(), first)
  })

  test('finds nothing wrong with what it keeps', async () => {
    const story = await store.stories.open(T0)
    const { id: article } = await store.articles.add(newArticle('One.'), T0)
    const placement = { article, story, opened: true, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placement, 'program', T0)
    assert.deepEqual(await store.check(), [])
  })
}
