import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Today } from '../../src/model/desk.ts'
import type { ComparisonView } from '../../src/present/index.ts'
import { addArticle } from './add-article.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

test('a story is compared when it is opened, and again when an article has come', async () => {
  const today = await desk.read<Today>('/today.json')
  const { id } =
    today.cards.find(({ title }) => title?.includes('Sluices')) ?? assert.fail('no such story')
  assert.equal(desk.cache.findKey(id), null)
  const first = await desk.desk.comparisons.open(id, 20_000)
  assert.equal(first?.compared?.view.articles.length, 5)
  const article = await addArticle(desk, id)
  const page = await (await desk.get(`/story/${id}`)).text()
  assert.match(page, /1 article has come since; comparing…/)
  assert.match(page, /data-again="5"/)
  await desk.desk.makeAhead()
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  assert.ok(view.articles.some(({ id }) => id === article))
  assert.doesNotMatch(await (await desk.get(`/story/${id}`)).text(), /comparing…/)
})

test('a story that went into another is found under its old address', async () => {
  const today = await desk.read<Today>('/today.json')
  const [{ id: from }, { id: to }] = today.cards
  await desk.writing(async (store) => {
    const story = await store.stories.find(from)
    for (const { articleId } of story?.members ?? assert.fail('no story')) {
      const merged = { article: articleId, story: to, opened: false, sureness: 1, reasons: [] }
      await store.stories.place({ ...merged, merged: [from] }, 'person', '2025-03-16T10:05:00Z')
    }
  })
  const answer = await desk.get(`/story/${from}?only=1`)
  assert.equal(answer.status, 308)
  assert.equal(answer.headers.get('location'), `/story/${to}?only=1`)
})
