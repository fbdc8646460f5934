import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { ArrivalQuery, ArrivalScope, Store } from '../store.ts'
import { newArticle, newSource, type Open, T0, T1, T2 } from './fixtures.ts'

/** What every store tells of articles as they came. */
export function describeArriving(open: Open): void {
  let store: Store
  let a: string
  let b: string
  /** `a`: a1 at eight, a3 at nine, a5 at ten; `b`: a2 and a4, and a6 of no source, an hour each. */
  beforeEach(async () => {
    store = await open()
    a = (await store.sources.add(newSource('https://a.test/feed', 'a'))).source.id
    b = (await store.sources.add(newSource('https://b.test/feed', 'b'))).source.id
    const given = [
      [a, T0],
      [b, T0],
      [a, T1],
      [b, T1],
      [a, T2],
      [null, T2],
    ] as const
    for (const [index, [source, at]] of given.entries())
      await store.articles.add(newArticle(`Text ${index}.`, {}, source), at)
  })
  afterEach(() => store.close())

  const scope = (more: Partial<ArrivalScope> = {}): ArrivalScope => ({
    streams: [a, b, null].map((source) => ({ source, readTo: '' })),
    ...{ state: 'all', read: [], unread: [] },
    ...more,
  })
  const list = async (more: Partial<ArrivalQuery> = {}) => {
    const { order = 'newest', limit = 99, ...rest } = more
    const found = await store.arrivals.list({ ...scope(rest), ...rest, order, limit })
    return found.map(({ articleId }) => articleId).join(' ')
  }

  test('lists articles by when they came, whichever source brought them', async () => {
    assert.equal(await list(), 'a6 a5 a4 a3 a2 a1')
    assert.equal(await list({ order: 'oldest', limit: 2 }), 'a1 a2')
    assert.equal(await list({ streams: [{ source: b, readTo: '' }] }), 'a4 a2')
    assert.equal(await list({ since: T1, until: T2 }), 'a4 a3')
    const [first] = await store.arrivals.list({ ...scope(), order: 'newest', limit: 1 })
    assert.deepEqual(first, { articleId: 'a6', sourceId: null, at: T2 })
  })

  test('goes on where a part ended, among articles of one instant as well', async () => {
    assert.equal(await list({ after: { at: T1, articleId: 'a4' } }), 'a3 a2 a1')
    assert.equal(await list({ after: { at: T1, articleId: 'a3' }, order: 'oldest' }), 'a4 a5 a6')
    assert.equal(await list({ after: { at: T1, articleId: null } }), 'a4 a3 a2 a1')
    assert.equal(await list({ after: { at: T1, articleId: null }, order: 'oldest' }), 'a5 a6')
  })

  test('knows read from unread by the source’s instant, and by what was said of single articles', async () => {
    const streams = [
      { source: a, readTo: T1 },
      { source: b, readTo: '' },
      { source: null, readTo: T2 },
    ]
    const marked = { streams, read: ['a4'], unread: ['a1', 'a6'] }
    assert.equal(await list({ ...marked, state: 'unread' }), 'a6 a5 a2 a1')
    assert.equal(await list({ ...marked, state: 'read' }), 'a4 a3')
    assert.equal(await list({ ...marked, state: 'unread', since: T1 }), 'a6 a5')
    assert.deepEqual(
      (await store.arrivals.countUnread(marked)).toSorted((x, y) =>
        String(x.sourceId).localeCompare(String(y.sourceId)),
      ),
      [
        { sourceId: a, count: 2, newest: T2 },
        { sourceId: b, count: 1, newest: T1 },
        { sourceId: null, count: 1, newest: T2 },
      ],
    )
  })

  test('lists of some alone, and leaves some out', async () => {
    assert.equal(await list({ only: ['a5', 'a1', 'a99', 's1'] }), 'a5 a1')
    const streams = [{ source: a, readTo: T0 }]
    assert.equal(await list({ only: ['a5', 'a1', 'a2'], streams, state: 'unread' }), 'a5')
    assert.equal(await list({ without: ['a5', 'a1'] }), 'a6 a4 a3 a2')
    assert.equal(
      await list({ without: ['a5', 'a1'], state: 'unread', unread: ['a1'] }),
      'a6 a4 a3 a2',
    )
  })

  test('articles of a source that is followed no more are those of none', async () => {
    await store.sources.remove(b)
    assert.equal(await list({ streams: [{ source: null, readTo: '' }] }), 'a6 a4 a2')
  })
}
