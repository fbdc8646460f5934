import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CountedSearch, Found, SavedSearch, Today } from '../../src/model/desk.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const textOf = async (path: string) => (await desk.get(path)).text()
const find = (typed: string) => desk.read<Found>(`/search.json?q=${encodeURIComponent(typed)}`)
const titles = ({ stories }: Found) => stories.map(({ title }) => title ?? '')
const ask = (path: string, method: string, body: string, type: string) =>
  desk.app.request(`http://localhost${path}`, {
    ...{ method, body: body === '' ? undefined : body },
    headers: { Host: 'localhost', 'Content-Type': type },
  })
const form = (path: string, body: string) =>
  ask(path, 'POST', body, 'application/x-www-form-urlencoded')
const json = (path: string, method: string, body: unknown) =>
  ask(path, method, body === null ? '' : JSON.stringify(body), 'application/json')

test('search finds the story and its articles, and each facet leaves as many as it says', async () => {
  const found = await find('sluices')
  assert.equal(found.storyCount, 1)
  assert.match(titles(found)[0], /Sluices/)
  assert.ok(found.hits.length >= 4)
  const all = await find('since:1000w')
  assert.equal(all.storyCount, 3)
  const offers = all.facets.flatMap(({ heading, offers }) =>
    heading === 'Outlets' || heading === 'Only' ? offers : [],
  )
  assert.ok(offers.length > 3)
  for (const { name, stories, typed } of offers)
    assert.equal((await find(typed)).storyCount, stories, name)
})

test('filters narrow both stories and articles', async () => {
  const [outlet] = (await find('sluices')).facets.find(({ heading }) => heading === 'Outlets')
    ?.offers ?? [assert.fail('no outlets')]
  const narrowed = await find(`sluices outlet:"${outlet.name}"`)
  assert.ok(narrowed.hits.length > 0)
  for (const hit of narrowed.hits) assert.equal(hit.outlet, outlet.name)
  assert.deepEqual(narrowed.active, [{ label: `told by ${outlet.name}`, without: 'sluices' }])
  assert.equal((await find('sluices outlet:"Nobody Prints This"')).hits.length, 0)
  assert.equal((await find('differs:yes since:1000w')).storyCount, 3)
  assert.equal((await find('origin:one since:1000w')).storyCount, 0)
  assert.equal((await find('sluices since:1d')).storyCount, 0)
})

test('what cannot be searched for is answered with a sentence', async () => {
  assert.match(await textOf('/search?q=since:yesterday'), /since: takes a day that there is/)
  const problem = await desk.get('/search.json?q=origin:two')
  assert.equal(problem.status, 400)
  assert.match(await problem.text(), /origin: takes “one”/)
  assert.equal((await desk.get('/?q=origin:two')).status, 400)
  assert.equal((await desk.get('/?saved=99')).status, 404)
})

test('Today is narrowed by an outlet, a name, words and a kept search', async () => {
  const all = await desk.read<Today>('/today.json?since=all')
  const count = async (query: string) =>
    (await desk.read<Today>(`/today.json?since=all&${query}`)).counts.all
  assert.equal(all.counts.all, 3)
  const [outlet] = all.offers.outlets
  assert.equal(await count(`outlet=${encodeURIComponent(outlet.name)}`), outlet.stories)
  const [person] = all.offers.people
  assert.ok((await count(`person=${encodeURIComponent(person.name)}`)) >= 1)
  assert.equal(await count('q=sluices'), 1)
  assert.equal(await count('q=sluices&outlet=Nobody'), 0)
  assert.equal(await count('outlet=&person=&place=&q='), 3)
  assert.match(await textOf('/?since=all&q=sluices'), /<input name="q" value="sluices"/)
})

test('a search is kept, says what came since it was looked at, and is removed', async () => {
  const saved = await form('/searches', 'do=save&name=The+lake&query=sluices')
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, '/search?q=sluices'])
  assert.equal((await form('/searches', 'do=save&name=The+lake&query=ferry')).status, 409)
  assert.equal((await form('/searches', 'do=save&name=+&query=ferry')).status, 400)
  assert.equal((await form('/searches', 'do=save&name=B&query=since:never')).status, 409)
  const list = async () =>
    (await desk.read<{ searches: CountedSearch[] }>('/api/v1/searches')).searches
  // The examples were placed after the day on which the tests look at them.
  const [{ id }] = await list()
  assert.deepEqual(
    (await list()).map(({ fresh }) => fresh),
    [1],
  )
  assert.match(await textOf('/?since=all'), /The lake<\/bdi> <span class="number">1</)
  assert.match(await textOf(`/?saved=${id}&since=all`), /<h1 id="day"><bdi>The lake/)
  assert.equal((await form('/searches', `do=remove&id=${id}`)).status, 303)
  assert.equal((await form('/searches', `do=remove&id=${id}`)).status, 404)
})

test('programs keep searches as well', async () => {
  const made = await json('/api/v1/searches', 'POST', { name: 'Ferry', query: 'ferry' })
  assert.equal(made.status, 201)
  const { id }: SavedSearch = JSON.parse(await made.text())
  const path = `/api/v1/searches/${id}`
  const changed = await json(path, 'PATCH', { query: 'ferry differs:yes' })
  assert.equal(JSON.parse(await changed.text()).query, 'ferry differs:yes')
  assert.equal((await json(path, 'PATCH', { query: 'differs:maybe' })).status, 409)
  assert.equal((await json(path, 'PATCH', { colour: 'red' })).status, 400)
  assert.equal((await json('/api/v1/searches/77', 'PATCH', { name: 'X' })).status, 404)
  assert.equal((await json(path, 'DELETE', null)).status, 204)
  assert.equal((await json(path, 'DELETE', null)).status, 404)
})
