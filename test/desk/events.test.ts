import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { streamEvents } from '../../src/server/api/event-stream.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  await desk.desk.look()
})
after(() => desk.close())

let count = 0

/** Puts an article into a story, as another process does. */
async function addTo(story: string): Promise<string> {
  const text = `The report number ${++count} says that the talks at the lake go on.`
  const article = plainArticle(text, { outlet: 'Valley Dispatch' })
  let id = ''
  await desk.writing(async (store) => {
    const fingerprint = computeFingerprint(article)
    const added = { article, addresses: [`test:${count}`], sourceId: null, fingerprint }
    id = (await store.articles.add(added, '2026-03-02T08:00:00.000Z')).id
    const placed = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placed, 'program', '2026-03-02T08:00:00.000Z')
  })
  return id
}

/** Reads a stream until it has so many events, or has ended. */
async function read(response: Response, wanted: number) {
  const reader = response.body?.getReader() ?? assert.fail('no body')
  const decoder = new TextDecoder()
  let text = ''
  const events = () =>
    text
      .split('\n\n')
      .filter((part) => part.includes('data: '))
      .map((part) => Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s))))
  while (events().length < wanted) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return events().map(({ id, event, data }) => ({ id: Number(id), event, data: JSON.parse(data) }))
}

const noneListen = async () => {
  while (desk.desk.live.countListeners() > 0)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

test('what another process writes is told, then that it was compared', async () => {
  const answer = await desk.get('/api/v1/events')
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  const heard = read(answer, 2)
  const article = await addTo('s1')
  await desk.desk.look()
  const [changed, compared] = await heard
  assert.equal(changed.event, 'story.changed')
  assert.partialDeepStrictEqual(changed.data, { story: 's1', article, why: 'joined' })
  assert.ok(changed.id > 0)
  assert.equal(compared.event, 'story.compared')
  assert.deepEqual([compared.id, compared.data.story], [Number.NaN, 's1'])
  await noneListen()
})

test('who comes back is told what happened behind the last that it had', async () => {
  const last = await desk.desk.live.findLast()
  const articles = [await addTo('s1'), await addTo('s2')]
  const heard = await read(await desk.get('/api/v1/events', { 'Last-Event-ID': `${last}` }), 2)
  assert.deepEqual(
    heard.map(({ id, data }) => [id, data.article]),
    articles.map((article, nth) => [last + 1 + nth, article]),
  )
  assert.equal((await desk.get('/api/v1/events', { 'Last-Event-ID': 'x' })).status, 400)
  await noneListen()
})

test('sixteen listen; one more is asked to come later', async () => {
  const open = await Promise.all(Array.from({ length: 16 }, () => desk.get('/api/v1/events')))
  const refused = await desk.get('/api/v1/events')
  assert.equal(refused.status, 503)
  assert.equal(refused.headers.get('retry-after'), '30')
  for (const { body } of open) await body?.cancel()
  await noneListen()
})

test('who does not take what is sent is cut off, and nobody else waits for that', async () => {
  const stream = streamEvents(desk.desk, { after: null, patience: 50 })
  const loud = { story: 's1', summary: null, before: null }
  const message = 'x'.repeat(10_000)
  for (let i = 0; i < 40; i++) {
    desk.desk.live.tellMade({ ...loud, problem: { code: 'not-compared', message } })
    await new Promise((resolve) => setImmediate(resolve))
  }
  await noneListen()
  const reader = stream.getReader()
  await assert.rejects(async () => {
    while (!(await reader.read()).done);
  }, /taken too slowly/)
})

test('a desk that closes ends its streams', async () => {
  const other = await openTestDesk()
  const stream = await other.get('/api/v1/events')
  other.desk.live.end()
  assert.deepEqual(await read(stream, 1), [])
  await other.close()
})
