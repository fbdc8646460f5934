import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { plainArticle } from '../../model/article.ts'
import type { NewArticle } from '../../model/kept.ts'
import { MOST_VERSIONS, type Store } from '../store.ts'
import { idsOf, newArticle, type Open, T0, T1, T2 } from './fixtures.ts'

/** What every store does with articles. */
export function describeArticles(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const given = (text: string, more: Partial<NewArticle['article']> = {}) =>
    store.articles.add(newArticle(text, more), T0)

  test('gives back an article as it was, whatever is in its text', async () => {
    const text = 'Zo\u00eb\u0000 \u0301 said \u201cno\u201d \u{1f30a}\n\n\u0001\u0002 "x" \u202e'
    const more = { outlet: 'O', title: '', byline: 'B', url: 'https://o.test/1', notes: [] }
    const article = plainArticle(text, more)
    const { id } = await store.articles.add({ ...newArticle(''), article, addresses: ['u'] }, T0)
    const kept = await store.articles.find(id)
    assert.ok(kept)
    const { addresses, sourceId, firstSeenAt, changedAt, version, storyId, ...same } = kept
    assert.deepEqual(same, { ...article, id })
    assert.deepEqual([addresses, sourceId, version, storyId], [['u'], null, 1, null])
    assert.deepEqual([firstSeenAt, changedAt], [T0, T0])
  })

  test('knows an article by each of its addresses, and gives none away', async () => {
    const one = await store.articles.add({ ...newArticle('One.'), addresses: ['c', 'a'] }, T0)
    const two = await store.articles.add({ ...newArticle('Two.'), addresses: ['a', 'b'] }, T0)
    await store.articles.addAddresses(two.id, ['d', 'b', 'c'])
    assert.equal((await store.articles.findByAddress(['x', 'a']))?.id, one.id)
    assert.equal((await store.articles.findByAddress(['d', 'a']))?.id, two.id)
    assert.equal(await store.articles.findByAddress(['x']), null)
    assert.deepEqual((await store.articles.find(one.id))?.addresses, ['c', 'a'])
    assert.deepEqual((await store.articles.find(two.id))?.addresses, ['b', 'd'])
  })

  test('finds the articles with exactly one text', async () => {
    const one = await given('Same.', { outlet: 'A' })
    const two = await given('Same.', { outlet: 'B' })
    await given('Same')
    const [{ sha256 }] = await store.articles.listVersions(one.id)
    const found = await store.articles.findByText(sha256)
    assert.deepEqual(
      found.map(({ id }) => id),
      [one.id, two.id],
    )
  })

  test('gives many articles in the order in which they are asked for', async () => {
    const [a, b] = [await given('A.'), await given('B.')]
    const found = await store.articles.findMany([b.id, 'a999', 'nonsense', a.id])
    assert.deepEqual(
      found.map(({ text }) => text),
      ['B.', 'A.'],
    )
  })

  test('goes through all articles, the oldest first', async () => {
    const days = ['2026-03-05', null, '2026-03-01', '2999-01-01', '2026-03-05']
    for (const publishedAt of days) await given('X.', { publishedAt })
    assert.deepEqual(await idsOf(store.articles.each()), ['a3', 'a1', 'a5', 'a2', 'a4'])
    const since = await idsOf(store.articles.each({ since: '2026-03-05' }))
    assert.deepEqual(since, ['a1', 'a5', 'a2', 'a4'])
    assert.equal(await store.articles.count(), 5)
  })

  test('keeps every version of an article with what changed', async () => {
    const { id } = await given('Nine hurt.', { title: 'First' })
    const change = { edits: [], wordsIn: 1, wordsOut: 1, minor: false }
    for (const [text, at] of [
      ['Ten hurt.', T1],
      ['Eleven hurt.', T2],
    ]) {
      await store.articles.addVersion(id, newArticle(text, { title: text }), change, at)
    }
    const kept = await store.articles.find(id)
    assert.deepEqual(
      [kept?.text, kept?.version, kept?.firstSeenAt, kept?.changedAt],
      ['Eleven hurt.', 3, T0, T2],
    )
    const versions = await store.articles.listVersions(id)
    assert.deepEqual(
      versions.map(({ version, seenAt, title, text, change }) => [
        version,
        seenAt,
        title,
        text,
        change?.wordsIn ?? null,
      ]),
      [
        [1, T0, 'First', 'Nine hurt.', null],
        [2, T1, 'Ten hurt.', 'Ten hurt.', 1],
        [3, T2, 'Eleven hurt.', 'Eleven hurt.', 1],
      ],
    )
    assert.deepEqual(await store.articles.search('nine'), [])
    const [hit] = await store.articles.search('eleven')
    assert.equal(hit.articleId, id)
    assert.deepEqual(await store.articles.listVersions('a999'), [])
  })

  test('keeps the first version and the latest, and tells no change behind the gap', async () => {
    const { id } = await given('Version 1.')
    const change = { edits: [], wordsIn: 1, wordsOut: 1, minor: false }
    await store.write(async ({ articles }) => {
      for (let version = 2; version <= MOST_VERSIONS + 5; version++) {
        await articles.addVersion(id, newArticle(`Version ${version}.`), change, T1)
      }
    })
    const versions = await store.articles.listVersions(id)
    assert.equal(versions.length, MOST_VERSIONS)
    const [first, second, third] = versions.map(({ version, change }) => [version, change?.wordsIn])
    assert.deepEqual(
      [first, second, third],
      [
        [1, undefined],
        [7, undefined],
        [8, 1],
      ],
    )
    assert.deepEqual(versions.at(-1)?.text, `Version ${MOST_VERSIONS + 5}.`)
    assert.equal((await store.articles.find(id))?.version, MOST_VERSIONS + 5)
  })
}
