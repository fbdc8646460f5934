import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { NewsEvent } from '../../model/event.ts'
import type { Placement } from '../../model/grouping.ts'
import type { Store } from '../store.ts'
import { newArticle, newSource, type Open, T0, T1, T2 } from './fixtures.ts'

/** What every store writes down of what happens to the news. */
export function describeEvents(open: Open): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const place = async (article: string, story: string, more: Partial<Placement> = {}, at = T0) => {
    const placement = { article, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place({ ...placement, ...more }, 'program', at)
  }
  const addTo = async (story: string, text: string) => {
    const { id } = await store.articles.add(newArticle(text), T0)
    await place(id, story)
    return id
  }
  const list = async (after = 0) =>
    (await store.events.list({ after, limit: 99 })).map(({ id, ...event }) => event)

  test('an article opens a story or joins it; placed again where it was, nothing happened', async () => {
    const story = await store.stories.open(T0)
    const [one, two] = [await addTo(story, 'One.'), await addTo(story, 'Two.')]
    await place(two, story, {}, T1)
    assert.deepEqual(await list(), [
      { at: T0, kind: 'opened', story, article: one },
      { at: T0, kind: 'joined', story, article: two },
    ])
  })

  test('a merge is one event, whatever is in the story; what leaves it again is told one by one', async () => {
    const [into, from] = [await store.stories.open(T0), await store.stories.open(T0)]
    await addTo(into, 'One.')
    const [two, three] = [await addTo(from, 'Two.'), await addTo(from, 'Three.')]
    const last = await store.events.findLast()
    await store.write(async ({ stories }) => {
      const merge = { opened: false, sureness: 1, reasons: [], merged: [from] }
      for (const article of [two, three])
        await stories.place({ ...merge, article, story: into }, 'person', T1)
    })
    await place(three, from, {}, T2)
    assert.deepEqual(await list(last), [
      { at: T1, kind: 'merged', story: into, from },
      { at: T2, kind: 'parted', story: from, article: three, from: into },
    ])
  })

  test('an article that joins two stories tells both', async () => {
    const [into, from] = [await store.stories.open(T0), await store.stories.open(T0)]
    await addTo(into, 'One.')
    await addTo(from, 'Two.')
    const last = await store.events.findLast()
    const { id: article } = await store.articles.add(newArticle('Three.'), T0)
    await place(article, into, { merged: [from] })
    assert.deepEqual(await list(last), [
      { at: T0, kind: 'joined', story: into, article },
      { at: T0, kind: 'merged', story: into, from },
    ])
  })

  test('a version is told with its number and whether a fact may have changed', async () => {
    const story = await store.stories.open(T0)
    const article = await addTo(story, 'One.')
    const lone = (await store.articles.add(newArticle('Alone.'), T0)).id
    const last = await store.events.findLast()
    const change = { edits: [], wordsIn: 1, wordsOut: 0 }
    await store.articles.addVersion(article, newArticle('One!'), { ...change, minor: true }, T1)
    await store.articles.addVersion(lone, newArticle('Alone!'), { ...change, minor: false }, T2)
    const told = { kind: 'version', version: 2 } as const
    assert.deepEqual(await list(last), [
      { ...told, at: T1, story, article, minor: true },
      { ...told, at: T2, story: null, article: lone, minor: false },
    ])
  })

  test('nothing is told of what was not kept', async () => {
    const failed = store.write(async ({ stories, articles }) => {
      const story = await stories.open(T0)
      const { id: article } = await articles.add(newArticle('Lost.'), T0)
      const placement = { article, story, opened: true, sureness: 1, reasons: [], merged: [] }
      await stories.place(placement, 'program', T0)
      throw new Error('stop')
    })
    await assert.rejects(failed, /stop/)
    assert.deepEqual(await list(), [])
    assert.equal(await store.events.findLast(), 0)
  })

  test('is read on from where one stopped, by time, story or kind, and forgotten by age', async () => {
    const [a, b] = [await store.stories.open(T0), await store.stories.open(T0)]
    for (const [story, text] of [
      [a, 'One.'],
      [b, 'Two.'],
    ])
      await addTo(story, text)
    const { source } = await store.sources.add(newSource('https://a.test/feed'))
    const problem = { code: 'timed-out', message: 'it took too long.' }
    await store.events.add({ kind: 'source-failed', source: source.id, problem }, T2)
    const ids = (events: readonly NewsEvent[]) => events.map(({ id }) => id)
    const all = await store.events.list({ limit: 9 })
    const [first, second, third] = ids(all)
    assert.deepEqual(all[2], {
      id: third,
      at: T2,
      kind: 'source-failed',
      source: source.id,
      problem,
    })
    assert.ok(first < second && second < third)
    assert.equal(await store.events.findLast(), third)
    assert.deepEqual(ids(await store.events.list({ after: first, limit: 1 })), [second])
    assert.deepEqual(ids(await store.events.list({ since: T1, limit: 9 })), [third])
    assert.deepEqual(ids(await store.events.list({ story: b, limit: 9 })), [second])
    assert.deepEqual(ids(await store.events.list({ kinds: ['opened'], limit: 9 })), [first, second])
    await store.events.forget(T1)
    assert.deepEqual(ids(await store.events.list({ limit: 9 })), [third])
    // A number is never given twice, so who read up to it misses nothing.
    await store.events.forget('~')
    await addTo(a, 'Three.')
    assert.ok((await store.events.findLast()) > third)
  })
}
