import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { KeptMove, NewArticle, VersionChange } from '../../model/kept.ts'
import type { Store } from '../store.ts'
import { newArticle, newSource, type Open, T0, T1, T2 } from './fixtures.ts'

const CHANGE: VersionChange = { edits: [], wordsIn: 1, wordsOut: 0, minor: false }

/** What every store does for following articles: traces, visits, changes, moves and looks. */
export function describeFollowing(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const given = (text: string, more: Partial<NewArticle> = {}) =>
    store.articles.add({ ...newArticle(text), ...more }, T0)

  test('finds articles by their traces, those with the most first, then the newest', async () => {
    const one = await given('One.', { traces: ['x', 'y'] })
    const two = await given('Two.', { traces: ['x'] })
    const three = await given('Three.', { traces: ['x', 'z'] })
    await given('Four.')
    const found = async (...traces: string[]) =>
      (await store.articles.findByTraces(traces)).map(({ id }) => id)
    assert.deepEqual(await found('x', 'y'), [one.id, three.id, two.id])
    assert.deepEqual(await found('w'), [])
    assert.deepEqual(await found(), [])
    await store.articles.addVersion(two.id, { ...newArticle('Two!'), traces: ['w'] }, CHANGE, T1)
    assert.deepEqual(await found('w', 'z'), [three.id, two.id])
    assert.equal((await store.articles.findByTraces(['w']))[0].text, 'Two!')
  })

  test('an article belongs to the source that changed it last', async () => {
    const [feed, page] = [
      (await store.sources.add(newSource('https://a.test/feed'))).source,
      (await store.sources.add(newSource('https://a.test/page'))).source,
    ]
    const { id } = await store.articles.add(newArticle('One.', {}, feed.id), T0)
    await store.articles.addVersion(id, newArticle('Two.', {}, page.id), CHANGE, T1)
    assert.equal((await store.articles.find(id))?.sourceId, page.id)
    await store.articles.addVersion(id, newArticle('Three.'), CHANGE, T2)
    assert.equal((await store.articles.find(id))?.sourceId, page.id)
  })

  test('lists what changed, the latest first', async () => {
    const [a, b] = [
      await store.articles.add(newArticle('A.', { outlet: 'Tollen Post' }), T0),
      await given('B.'),
    ]
    await given('C.')
    await store.articles.addVersion(b.id, newArticle('B!'), CHANGE, T1)
    await store.articles.addVersion(a.id, newArticle('A!', { outlet: 'Tollen Post' }), CHANGE, T1)
    await store.articles.addVersion(a.id, newArticle('A?', { outlet: 'Tollen Post' }), CHANGE, T2)
    const list = (since: string, limit = 9) => store.articles.listChanged({ since, limit })
    const [first, second] = await list(T0)
    assert.deepEqual(first, { articleId: a.id, from: 2, to: 3, seenAt: T2 })
    assert.deepEqual(second, { articleId: b.id, from: 2, to: 2, seenAt: T1 })
    assert.deepEqual(await list(T2), [{ articleId: a.id, from: 3, to: 3, seenAt: T2 }])
    assert.equal((await list(T0, 1)).length, 1)
    const ofOutlet = (outlet: string) => store.articles.listChanged({ since: T0, limit: 9, outlet })
    assert.deepEqual(await ofOutlet('Tollen Post'), [first])
    assert.deepEqual(await ofOutlet('Nobody'), [])
  })

  test('gives the visits that are due, each article once', async () => {
    const [a, b] = [await given('A.'), await given('B.')]
    const visit = { address: 'https://a.test/1', etag: '"x"', lastModified: null }
    await store.visits.save({ ...visit, articleId: a.id, nextAt: T0 })
    await store.visits.save({ ...visit, articleId: b.id, nextAt: T1 })
    await store.visits.save({ ...visit, articleId: a.id, etag: null, nextAt: T2 })
    assert.equal(await store.visits.findNext(), T1)
    assert.deepEqual(await store.visits.listDue(T1, 9), [{ ...visit, articleId: b.id, nextAt: T1 }])
    assert.equal((await store.visits.listDue(T2, 9)).length, 2)
    assert.equal((await store.visits.listDue(T2, 1)).length, 1)
    await store.visits.remove(b.id)
    assert.deepEqual(await store.visits.listDue(T2, 9), [
      { ...visit, articleId: a.id, etag: null, nextAt: T2 },
    ])
    await store.visits.remove(a.id)
    assert.equal(await store.visits.findNext(), null)
  })

  test('gives the last move back as it was', async () => {
    assert.equal(await store.moves.findLast(), null)
    const member = { articleId: 'a1', account: 'a1', sureness: 0.5, reasons: [], from: 's1' }
    const move: Omit<KeptMove, 'id'> = {
      kind: 'merge',
      at: T0,
      story: 's2',
      articles: [{ ...member, by: 'program', placedAt: T0 }],
      decided: [['a1', 'a2']],
      replaced: [{ kind: 'apart', articles: ['a1', 'a2'], at: T0 }],
    }
    await store.moves.add({ ...move, kind: 'split' })
    await store.moves.add(move)
    const last = await store.moves.findLast()
    assert.deepEqual(last, { ...move, id: last?.id })
    await store.moves.remove(last?.id ?? '')
    assert.equal((await store.moves.findLast())?.kind, 'split')
  })

  test('knows when a list was looked at', async () => {
    assert.equal(await store.looks.find('stories'), null)
    await store.looks.save('stories', T0)
    await store.looks.save('stories', T1)
    assert.equal(await store.looks.find('stories'), T1)
  })

  test('takes a decision back', async () => {
    const [a, b] = [(await given('A.')).id, (await given('B.')).id]
    await store.decisions.add({ kind: 'apart', articles: [a, b], at: T0 })
    await store.decisions.remove([b, a])
    assert.deepEqual(await store.decisions.list(), [])
  })
}
