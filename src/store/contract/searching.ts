import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { NewArticle } from '../../model/kept.ts'
import type { Store } from '../store.ts'
import { newArticle, type Open, T0 } from './fixtures.ts'

/** What every store does with searching. */
export function describeSearching(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const given = (text: string, more: Partial<NewArticle['article']> = {}) =>
    store.articles.add(newArticle(text, more), T0)

  const hits = async (words: string, options = {}) =>
    (await store.articles.search(words, options)).map(({ articleId }) => articleId)

  test('finds articles by words in any form, phrases, and without unwanted words', async () => {
    const bridge = await given('The bridges of Zürich were closed on Monday.')
    const road = await given('The road to Zurich was open, and the bridge was closed.')
    await given('Nothing else.')
    const both = [bridge.id, road.id].sort()
    const find = async (words: string) => (await hits(words)).sort()
    assert.deepEqual(await find('zurich bridge'), both)
    assert.deepEqual(await find('"bridge was closed"'), [road.id])
    assert.deepEqual(await find('bridge -road'), [bridge.id])
    assert.deepEqual(await find('close -"to Zürich"'), [bridge.id])
    assert.deepEqual(await find('zur*'), both)
    assert.deepEqual(await find('bridge tunnel'), [])
    assert.deepEqual(await find('-bridge'), [])
  })

  test('takes any bytes as a search', async () => {
    const { id } = await given("The mayor's C++ course, 50% AND more: NEAR(x).")
    for (const words of ['"', '""', '-', '*', '-"', "'", '(', ')', ':', '^', '\u0000', '\ud800']) {
      assert.deepEqual(await hits(words), [], JSON.stringify(words))
      assert.deepEqual(await hits(`mayor ${words}`), [id], JSON.stringify(words))
    }
    for (const words of [
      "mayor's",
      'AND',
      'NEAR(x)',
      'title:mayor OR',
      '{more}',
      '"mayor',
      'c++',
    ]) {
      const found = await hits(words)
      assert.ok(found.length <= 1, words)
    }
    assert.deepEqual(await hits('AND NEAR(x) 50%'), [id])
    assert.deepEqual(await hits('x'.repeat(100_000)), [])
    assert.deepEqual(await hits('mayor '.repeat(20_000)), [id])
  })

  test('shows of an article that it finds the words around, marked', async () => {
    await given(`${'Before. '.repeat(60)}The ferry sank.${' After.'.repeat(60)}`, { title: 'T' })
    const [hit] = await store.articles.search('ferries')
    assert.deepEqual(
      hit.marks.map(({ start, end }) => hit.snippet.slice(start, end)),
      ['ferry'],
    )
    assert.ok(hit.snippet.length < 400)
    assert.equal(hit.title, 'T')
  })

  test('searches one outlet, and what is new', async () => {
    const one = await given('Flood.', { outlet: 'A', publishedAt: '2026-03-01' })
    const two = await given('Flood.', { outlet: 'B', publishedAt: '2026-03-04' })
    assert.deepEqual(await hits('flood', { outlet: 'A' }), [one.id])
    assert.deepEqual(await hits('flood', { since: '2026-03-02' }), [two.id])
    assert.equal((await hits('flood', { limit: 1 })).length, 1)
  })
}
