import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { Store } from '../store.ts'
import { newArticle, type Open, T0 } from './fixtures.ts'

/** What every store finds in texts that are longer than an index of words likes. */
export function describeLongTexts(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const given = async (text: string) => (await store.articles.add(newArticle(text), T0)).id
  const find = async (words: string) =>
    (await store.articles.search(words)).map(({ articleId }) => articleId).sort()

  test('finds words, phrases and none of the unwanted in a text of 40,000 words', async () => {
    const filler = Array.from({ length: 20_000 }, (_, n) => `word${n} the`).join(' ')
    const long = await given(`${filler} grey heron nests. ${filler}`)
    const other = await given(`${filler} heron and grey. ${filler}`)
    const short = await given('A grey heron.')
    assert.deepEqual(await find('heron grey'), [long, other, short].sort())
    assert.deepEqual(await find('"grey heron"'), [long, short].sort())
    assert.deepEqual(await find('heron -"grey heron"'), [other])
    assert.deepEqual(await find('heron -nest'), [other, short].sort())
    assert.deepEqual(await find('"heron grey"'), [])
    assert.deepEqual(await find('word19999 "grey her*"'), [])
    assert.deepEqual(await find('"word19998 the word19999"'), [long, other].sort())
  })

  test('takes a word of any length, and finds it by its beginning', async () => {
    const id = await given(`Signed ${'ab'.repeat(50_000)} at last.`)
    assert.deepEqual(await find('abab* last'), [id])
    assert.deepEqual(await find('ab'.repeat(50_000)), [id])
    assert.deepEqual(await find('"at last"'), [id])
  })

  test('takes a text of a megabyte of different words', async () => {
    const words = Array.from({ length: 150_000 }, (_, n) => `${(n * 7919).toString(36)}x${n}`)
    const id = await given(`Begin ${words.join(' ')}`)
    assert.equal((await store.articles.find(id))?.text.length, 6 + words.join(' ').length)
    assert.deepEqual(await find(`begin ${words[50]}`), [id])
  })
}
