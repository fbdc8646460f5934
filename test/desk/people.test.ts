import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AllPoints } from '../../src/model/all-points.ts'
import type { Today } from '../../src/model/desk.ts'
import { USUAL } from '../../src/model/preferences.ts'
import type { PointsJson } from '../../src/present/view/points-json.ts'
import { type Asker, askWith, openPeopleDesk, type PeopleDesk } from './people-desk.ts'

type Mark = { readonly done: boolean; readonly note: string }

let desk: PeopleDesk
before(async () => {
  desk = await openPeopleDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const today = (asker: Asker, show = 'all') =>
  asker.read<Today>(`/today.json?since=all&show=${show}`)
const points = (asker: Asker) => asker.read<PointsJson>('/story/s1/points.json')

test('stars, reading and hiding are each person’s own, a reader’s as well', async () => {
  const { ada, bo } = desk
  const done = await bo.send('POST', '/acts', { do: 'star', story: 's1' })
  assert.equal(done.status, 303)
  await bo.send('POST', '/acts', { do: 'hide', story: 's2' })
  await ada.get('/story/s1')
  assert.deepEqual(
    (await today(bo, 'starred')).cards.map(({ id }) => id),
    ['s1'],
  )
  assert.deepEqual((await today(ada, 'starred')).cards, [])
  assert.deepEqual([(await today(bo)).counts.hidden, (await today(ada)).counts.hidden], [1, 0])
  const isSeen = async (asker: Asker) =>
    (await today(asker)).cards.find(({ id }) => id === 's1')?.isSeen
  assert.deepEqual([await isSeen(ada), await isSeen(bo)], [true, false])
  assert.deepEqual([(await today(bo)).undoable, (await today(ada)).undoable], [true, false])
  assert.deepEqual(await (await ada.send('POST', '/api/v1/state/undo')).json(), { stories: [] })
  const undone = await bo.send('POST', '/api/v1/state/undo')
  assert.deepEqual(await undone.json(), { stories: ['s2'] })
})

test('ticks, notes, searches, drafts and settings are each person’s own', async () => {
  const { ada, bo } = desk
  const [{ key }] = (await points(bo)).clash
  const note = 'Bo asks the keeper of the lock'
  assert.equal(
    (await bo.send('POST', `/story/s1/points/${key}`, { note, done: 'yes' })).status,
    303,
  )
  const marked = async (asker: Asker) => {
    const { done, note } = await asker.read<Mark>(`/api/v1/stories/s1/points/${key}`)
    return [done, note]
  }
  assert.deepEqual(
    [await marked(bo), await marked(ada)],
    [
      [true, note],
      [false, ''],
    ],
  )
  assert.ok(!JSON.stringify(await ada.read<AllPoints>('/points.json')).includes(note))

  const saved = await bo.send('POST', '/api/v1/searches', { name: 'Lakes', query: 'lake' })
  assert.equal(saved.status, 201)
  const { id }: { id: string } = JSON.parse(await saved.text())
  assert.deepEqual(await ada.read('/api/v1/searches'), { searches: [] })
  for (const [method, body] of [
    ['PATCH', { name: 'Ours' }],
    ['DELETE', {}],
  ] as const)
    assert.equal((await ada.send(method, `/api/v1/searches/${id}`, body)).status, 404)
  assert.equal((await ada.get(`/?saved=${id}`)).status, 404)

  const kept = await sendDraft(bo, 'A draft of Bo about the lake.')
  const place = kept.headers.get('location') ?? ''
  assert.match(place, /^\/drafts\/\d+$/)
  assert.match(await (await bo.get('/check')).text(), /A draft of Bo/)
  assert.doesNotMatch(await (await ada.get('/check')).text(), /A draft of Bo/)
  for (const path of [place, `${place}.json`]) assert.equal((await ada.get(path)).status, 404)
  const draft = place.slice('/drafts/'.length)
  await ada.send('POST', '/check/forget', { id: draft })
  assert.equal((await bo.get(place)).status !== 404, true)
  await bo.send('POST', '/check/forget', { id: draft })
  assert.equal((await bo.get(place)).status, 404)

  await bo.send('PATCH', '/api/v1/preferences', { scheme: 'dark' })
  assert.deepEqual(await ada.read('/api/v1/preferences'), USUAL)
  assert.match(await (await bo.get('/help')).text(), /data-theme="dark"/)
  assert.doesNotMatch(await (await ada.get('/help')).text(), /data-theme=/)
})

test('one person’s answer never reaches another, under whatever tag', async () => {
  const { ada, cy } = desk
  await ada.send('POST', '/acts', { do: 'star', story: 's3' })
  const path = '/today.json?since=all'
  const [first, other] = [await ada.get(path), await cy.get(path)]
  const [tag, otherTag] = [first, other].map(({ headers }) => headers.get('etag') ?? '')
  assert.notEqual(tag, '')
  assert.notEqual(tag, otherTag)
  assert.match(first.headers.get('cache-control') ?? '', /private/)
  const starred = async (answer: Response) => {
    const { cards, single }: Today = JSON.parse(await answer.text())
    return [...cards, ...single].filter((card) => card.starred).map(({ id }) => id)
  }
  assert.deepEqual([await starred(first), await starred(other)], [['s3'], []])
  // Both are at hand now: neither is answered with what was made for the other.
  const asked = await cy.get(path, { 'If-None-Match': tag })
  assert.deepEqual([asked.status, await starred(asked)], [200, []])
  assert.equal((await ada.get(path, { 'If-None-Match': tag })).status, 304)
  assert.equal((await askWith(desk.app, {}).get(path, { 'If-None-Match': tag })).status, 401)
})

test('a token acts as its person', async () => {
  const { ada, cy } = desk
  const { secret } = await desk.desk.access.makeToken(cy.id, 'script', ['read', 'write'])
  const program = askWith(desk.app, { Authorization: `Bearer ${secret}` })
  const marked = await program.send('PUT', '/api/v1/state/stories/s2', { starred: true })
  assert.equal(marked.status, 200)
  assert.ok((await today(cy, 'starred')).cards.some(({ id }) => id === 's2'))
  assert.ok(!(await today(ada, 'starred')).cards.some(({ id }) => id === 's2'))
  const reading = (await desk.desk.access.makeToken(desk.bo.id, 'reader’s', ['read', 'write']))
    .secret
  const readers = askWith(desk.app, { Authorization: `Bearer ${reading}` })
  assert.equal((await readers.send('PUT', '/api/v1/state/stories/s2', { seen: true })).status, 200)
  assert.equal((await readers.send('POST', '/api/v1/refresh')).status, 403)
})

test('what an editor told apart holds for all, under the editor’s name', async () => {
  const { ada, bo, cy } = desk
  const body = { key: (await points(ada)).clash[0].key }
  assert.equal((await bo.send('POST', '/api/v1/stories/s1/rejections', body)).status, 403)
  assert.equal((await ada.send('POST', '/api/v1/stories/s1/rejections', body)).status, 201)
  const { rejections } = await bo.read<{ rejections: { id: string; by: string }[] }>(
    '/api/v1/rejections',
  )
  assert.deepEqual(
    rejections.map(({ by }) => by),
    ['Ada'],
  )
  assert.match(await (await cy.get('/points')).text(), /by <bdi>Ada<\/bdi>/)
  assert.equal((await bo.send('DELETE', `/api/v1/rejections/${rejections[0].id}`)).status, 403)
  assert.equal((await cy.send('DELETE', `/api/v1/rejections/${rejections[0].id}`)).status, 200)
  // What Cy took back, Cy alone brings back.
  assert.deepEqual(await (await ada.send('POST', '/api/v1/state/undo')).json(), { stories: ['s1'] })
  assert.deepEqual(await bo.read('/api/v1/rejections'), { rejections: [] })
  await cy.send('POST', '/api/v1/state/undo')
  const again = await bo.read<{ rejections: { by: string }[] }>('/api/v1/rejections')
  assert.deepEqual(
    again.rejections.map(({ by }) => by),
    ['Ada'],
  )
})

test('everybody’s star goes with a story that is merged', async () => {
  const { ada, bo, cy } = desk
  for (const asker of [ada, bo])
    await asker.send('PUT', '/api/v1/state/stories/s3', { starred: true })
  await desk.desk.look()
  const merge = { with: ['s3'], sure: true }
  assert.equal((await bo.send('POST', '/api/v1/stories/s1/merge', merge)).status, 403)
  assert.equal((await cy.send('POST', '/api/v1/stories/s1/merge', merge)).status, 200)
  await desk.desk.look()
  const isStarred = async (asker: Asker) =>
    (await today(asker, 'starred')).cards.some(({ id }) => id === 's1')
  assert.deepEqual(
    [await isStarred(ada), await isStarred(bo), await isStarred(cy)],
    [true, true, false],
  )
})

function sendDraft({ cookie }: Asker, text: string): Promise<Response> {
  const body = new FormData()
  body.set('text', text)
  const headers = { Host: 'localhost', Cookie: cookie }
  return Promise.resolve(
    desk.app.request('http://localhost/check/keep', { method: 'POST', body, headers }),
  )
}
