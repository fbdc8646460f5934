import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Comparison } from '../../src/model/comparison.ts'
import { addArticle } from './add-article.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

type Changes = { came: { article: string; by: string }[]; changed: { article: string }[] }

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

test('a story whose articles changed is 202 while it is compared, and its last comparison is marked', async () => {
  const { stories } = await desk.read<{ stories: { id: string; title: string }[] }>(
    '/api/v1/stories',
  )
  const id = stories.find(({ title }) => title.includes('Sluices'))?.id ?? assert.fail('no story')
  const path = `/api/v1/stories/${id}/comparison`
  const before = await desk.get(path)
  const article = await addArticle(desk, id)
  const making = await desk.get(path)
  assert.equal(making.status, 202)
  assert.deepEqual([making.headers.get('location'), making.headers.get('retry-after')], [path, '2'])
  assert.equal(making.headers.get('etag'), null)
  const old = await desk.get(`${path}?stale=ok`)
  assert.equal(old.headers.get('synoptic-stale'), 'true')
  assert.equal(old.headers.get('cache-control'), 'no-store')
  assert.equal(await old.text(), await before.text())
  const since = '2025-03-16T10:05:00Z'
  const news = await desk.read<Changes>(`/api/v1/stories/${id}/changes?since=${since}`)
  assert.deepEqual(
    news.came.filter(({ by }) => by === 'person').map((each) => each.article),
    [article],
  )
  const none = await desk.read<Changes>(`/api/v1/stories/${id}/changes?since=2099-01-01`)
  assert.deepEqual(none, { came: [], changed: [] })
  assert.equal((await desk.get(`/api/v1/stories/${id}/changes`)).status, 400)
  await desk.desk.makeAhead()
  const have = { 'If-None-Match': before.headers.get('etag') ?? '' }
  const made = await desk.get(path, have)
  assert.equal(made.status, 200)
  const comparison: Comparison = JSON.parse(await made.text())
  assert.ok(comparison.articles.some(({ id }) => id === article))
  assert.equal((await desk.get(`${path}?stale=ok`)).headers.get('synoptic-stale'), null)
})

test('a story that went into another leads there, whatever of it is asked', async () => {
  const { stories } = await desk.read<{ stories: { id: string }[] }>('/api/v1/stories')
  const [{ id: from }, { id: to }] = stories
  await desk.writing(async (store) => {
    const story = await store.stories.find(from)
    for (const { articleId } of story?.members ?? assert.fail('no story')) {
      const moved = { article: articleId, story: to, opened: false, sureness: 1, reasons: [] }
      await store.stories.place({ ...moved, merged: [from] }, 'person', '2025-03-16T10:05:00Z')
    }
  })
  for (const rest of ['', '/comparison', '/view', '/parallel?lead=2', '/export?format=md']) {
    const answer = await desk.get(`/api/v1/stories/${from}${rest}`)
    assert.equal(answer.status, 308, rest)
    assert.equal(answer.headers.get('location'), `/api/v1/stories/${to}${rest}`)
  }
})
