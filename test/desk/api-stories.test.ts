import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Comparison } from '../../src/model/comparison.ts'
import type { Today } from '../../src/model/desk.ts'
import type { SearchHit } from '../../src/model/kept.ts'
import type { ComparisonView } from '../../src/present/index.ts'
import type { ParallelView } from '../../src/present/view/parallel.ts'
import type { ApiCard } from '../../src/server/api/shapes/card.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

type Listed = { stories: ApiCard[]; total: number; next: string | null }

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const api = <T>(path: string) => desk.read<T>(`/api/v1${path}`)
const list = (query = '') => api<Listed>(`/stories${query}`)
const send = (method: string, path: string, body?: unknown) =>
  desk.app.request(`http://localhost/api/v1${path}`, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    headers: { Host: 'localhost', 'Content-Type': 'application/json' },
  })

test('the list has the stories in the order of Today, with the same numbers', async () => {
  const { stories, total, next } = await list()
  const today = await desk.read<Today>('/today.json')
  assert.deepEqual([total, next], [3, null])
  assert.deepEqual(
    stories.map(({ id, witnesses, summary }) => [id, witnesses, summary?.dispute]),
    today.cards.map(({ id, witnesses, summary }) => [id, witnesses, summary?.dispute]),
  )
})

test('part by part the list has each story once, however it is sorted', async () => {
  for (const sort of ['rank', 'latest']) {
    const whole = (await list(`?sort=${sort}`)).stories.map(({ id }) => id)
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const part: Listed = await list(`?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`)
      assert.deepEqual([part.stories.length, part.total], [1, 3])
      ids.push(...part.stories.map(({ id }) => id))
      cursor = part.next
    }
    assert.deepEqual(ids, whole)
  }
})

test('filters leave out what they say, and nothing else', async () => {
  const { stories } = await list('?sort=latest')
  const [first, second] = stories
  assert.ok(first.lastAt > second.lastAt)
  const idsOf = async (query: string) => (await list(query)).stories.map(({ id }) => id)
  assert.deepEqual(await idsOf(`?since=${first.lastAt}`), [first.id])
  const later = await idsOf(`?sort=latest&until=${first.lastAt}`)
  assert.deepEqual(later, [second.id, stories[2].id])
  const four = stories.filter(({ witnesses }) => witnesses >= 4).map(({ id }) => id)
  assert.deepEqual(await idsOf('?sort=latest&minWitnesses=4'), four)
  assert.deepEqual(await idsOf('?minWitnesses=99'), [])
  assert.deepEqual(await idsOf('?origin=one'), [])
  assert.equal((await idsOf('?differs=true')).length, 3)
})

test('marks are set, taken away and taken back', async () => {
  const [{ id }] = (await list()).stories
  const marked = await send('PUT', `/state/stories/${id}`, { starred: true, seen: true })
  const { story } = JSON.parse(await marked.text())
  assert.deepEqual([story.mine.starred, story.mine.seen], [true, true])
  assert.deepEqual(
    (await list('?saved=true')).stories.map(({ id }) => id),
    [id],
  )
  assert.equal((await list('?unseen=true')).total, 2)
  const undo = async () => JSON.parse(await (await send('POST', '/state/undo')).text())
  assert.deepEqual(await undo(), { stories: [id] })
  assert.deepEqual(await undo(), { stories: [id] })
  assert.deepEqual(await undo(), { stories: [] })
  assert.equal((await list('?saved=true')).total, 0)
  const before = '2030-01-01T00:00:00Z'
  const seen = JSON.parse(await (await send('POST', '/state/seen', { before })).text())
  assert.equal(seen.stories.length, 3)
  assert.equal((await list('?unseen=true')).total, 0)
  await undo()
  assert.equal((await list('?unseen=true')).total, 3)
  assert.equal((await send('PUT', '/state/stories/s999', { seen: true })).status, 404)
  assert.equal((await send('PUT', `/state/stories/${id}`, {})).status, 400)
  assert.equal((await send('PUT', `/state/stories/${id}`, { read: true })).status, 400)
})

test('a story has its articles and why each is in it', async () => {
  const [{ id, articles }] = (await list()).stories
  const { story, members } = await api<{ story: ApiCard; members: { reasons: unknown[] }[] }>(
    `/stories/${id}`,
  )
  assert.equal(story.id, id)
  assert.equal(members.length, articles)
  assert.equal(members.filter(({ reasons }) => reasons.length === 0).length, 1)
})

test('comparison, view and rows are those of the page', async () => {
  const [{ id }] = (await list()).stories
  const comparison = await api<Comparison>(`/stories/${id}/comparison`)
  const view = await api<ComparisonView>(`/stories/${id}/view`)
  assert.deepEqual(view, await desk.read<ComparisonView>(`/story/${id}.json`))
  assert.equal(comparison.agreements.length, view.facts.length)
  const rows = await api<ParallelView>(`/stories/${id}/parallel?lead=2&with=1`)
  assert.deepEqual(rows, await desk.read<ParallelView>(`/story/${id}/parallel.json?lead=2&with=1`))
  assert.equal((await desk.get(`/api/v1/stories/${id}/parallel?lead=99`)).status, 404)
})

test('a story is exported as a page, as Markdown, as a table and as JSON', async () => {
  const [{ id }] = (await list()).stories
  const get = async (query: string) => {
    const answer = await desk.get(`/api/v1/stories/${id}/export?${query}`)
    return { answer, text: await answer.text() }
  }
  const page = await get('format=html')
  assert.match(page.text, /^<!doctype html>/i)
  assert.equal(page.answer.headers.get('content-disposition'), `attachment; filename="${id}.html"`)
  assert.match((await get('format=md')).text, /^# /)
  assert.match((await get('format=csv&table=quotes')).text, /^quote,speaker,/)
  assert.equal(JSON.parse((await get('format=json')).text).format, 'synoptic.comparison/1')
  for (const wrong of ['format=csv', 'format=md&table=quotes', 'format=docx'])
    assert.equal((await get(wrong)).answer.status, 400, wrong)
})

test('articles are found by their words and outlet', async () => {
  const { hits } = await api<{ hits: SearchHit[] }>('/search?q=sluices')
  assert.ok(hits.length >= 4)
  const [{ outlet }] = hits
  const own = await api<{ hits: SearchHit[] }>(
    `/search?q=sluices&outlet=${encodeURIComponent(outlet ?? '')}`,
  )
  assert.ok(own.hits.length > 0 && own.hits.length < hits.length)
  assert.equal((await api<{ hits: SearchHit[] }>('/search?q=sluices&limit=2')).hits.length, 2)
  assert.equal((await desk.get('/api/v1/search')).status, 400)
})

const BRIDGE = [
  {
    text: 'The old bridge at Tarn fell on Monday. Nine people were hurt, police said.',
    outlet: 'Tarn Post',
  },
  {
    text: 'Police said 11 people were hurt when the old bridge at Tarn fell.',
    outlet: 'Orlan News',
  },
]

test('texts that are handed over are compared, and nothing of them is kept', async () => {
  const answer = await send('POST', '/compare', { articles: BRIDGE })
  assert.equal(answer.status, 200)
  const comparison: Comparison = JSON.parse(await answer.text())
  assert.deepEqual(comparison.articles.map(({ outlet }) => outlet).sort(), [
    'Orlan News',
    'Tarn Post',
  ])
  assert.equal((await api<{ hits: SearchHit[] }>('/search?q=Tarn')).hits.length, 0)
  for (const articles of [
    [],
    [BRIDGE[0]],
    Array.from({ length: 13 }, () => BRIDGE[0]),
    [BRIDGE[0], { text: '' }],
    [BRIDGE[0], { text: 'word '.repeat(60_000) }],
    [BRIDGE[0], { text: 'x', url: 'javascript:alert(1)' }],
  ])
    assert.equal((await send('POST', '/compare', { articles })).status, 400)
})

test('one costly question is worked on, eight wait, and more are told when to ask again', async () => {
  const asked = Array.from({ length: 12 }, () => send('POST', '/compare', { articles: BRIDGE }))
  const answers = await Promise.all(asked)
  const refused = answers.filter(({ status }) => status === 503)
  assert.equal(refused.length, 3)
  assert.equal(answers.filter(({ status }) => status === 200).length, 9)
  for (const each of refused) {
    assert.equal(each.headers.get('retry-after'), '5')
    assert.equal(JSON.parse(await each.text()).code, 'busy')
  }
})

test('what is wrong with a question is said, and where', async () => {
  for (const [path, pointer] of [
    ['/stories?sinse=2031-01-01', '/query/sinse'],
    ['/stories?since=yesterday', '/query/since'],
    ['/stories?since=2031-13-01', '/query/since'],
    ['/stories?limit=201', '/query/limit'],
    ['/stories?limit=0', '/query/limit'],
    ['/stories?differs=yes', '/query/differs'],
    ['/stories?cursor=abc', '/query/cursor'],
    ['/stories?cursor=W10', '/query/cursor'],
    ['/stories/s1?x=1', '/query/x'],
    ['/stories/s1/comparison?stale=no', '/query/stale'],
  ]) {
    const answer = await desk.get(`/api/v1${path}`)
    const { errors, instance, request } = JSON.parse(await answer.text())
    assert.deepEqual([answer.status, errors[0].pointer], [400, pointer], path)
    assert.equal(instance, `/api/v1${path.replace(/\?.*/, '')}`)
    assert.match(request, /^[\da-f-]{36}$/)
  }
  assert.equal((await desk.get('/api/v1/stories/s999')).status, 404)
  assert.equal((await desk.get('/api/v1/nothing')).status, 404)
})

test('what an asker has is not sent again, and a page that changed is', async () => {
  const [{ id }] = (await list()).stories
  for (const path of ['/stories', `/stories/${id}`, `/stories/${id}/comparison`, '/openapi.json']) {
    const first = await desk.get(`/api/v1${path}`)
    assert.equal(first.headers.get('cache-control'), 'private, no-cache', path)
    const have = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const again = await desk.get(`/api/v1${path}`, have)
    assert.deepEqual([again.status, await again.text()], [304, ''], path)
  }
  const have = { 'If-None-Match': (await desk.get('/api/v1/stories')).headers.get('etag') ?? '' }
  await send('PUT', `/state/stories/${id}`, { starred: true })
  assert.equal((await desk.get('/api/v1/stories', have)).status, 200)
  await send('POST', '/state/undo')
})

test('an address says what it can be asked, and is read without its body', async () => {
  const ask = (method: string, path: string) =>
    desk.app.request(`http://localhost${path}`, { method, headers: { Host: 'localhost' } })
  for (const [path, allow] of [
    ['/api/v1/stories', 'GET, HEAD, OPTIONS'],
    ['/api/v1/state/stories/s1', 'OPTIONS, PUT'],
    ['/api/v1/compare', 'OPTIONS, POST'],
    ['/story/s1', 'GET, HEAD, OPTIONS'],
  ]) {
    const refused = await ask('DELETE', path)
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, allow])
    const told = await ask('OPTIONS', path)
    assert.deepEqual([told.status, told.headers.get('allow')], [204, allow])
    assert.equal(told.headers.get('access-control-allow-origin'), null)
  }
  assert.equal((await ask('OPTIONS', '/nowhere')).status, 404)
  const [whole, head] = [await ask('GET', '/api/v1/stories'), await ask('HEAD', '/api/v1/stories')]
  assert.deepEqual([head.status, await head.text()], [200, ''])
  assert.equal(head.headers.get('etag'), whole.headers.get('etag'))
})
