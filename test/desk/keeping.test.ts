import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ferryText, renderFeed, startSite, type TestSite } from '../../src/app/refresh/test-site.ts'
import type { Today } from '../../src/model/desk.ts'
import type { Job } from '../../src/model/job.ts'
import type { SourcePreview } from '../../src/model/preview.ts'
import type { Source } from '../../src/model/source.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

const api = async <T>(method: string, path: string, body?: unknown): Promise<[number, T]> => {
  const answer = await desk.send(method, path, body)
  return [answer.status, JSON.parse(await answer.text())]
}
const problemOf = async (method: string, path: string, body?: unknown) => {
  const [status, { code }] = await api<{ code: string }>(method, path, body)
  return [status, code]
}

function publish(site: TestSite, towns: readonly string[]): void {
  const items = towns.map((town) => {
    const text = ferryText(town, 6).join('\n\n').repeat(3)
    return { path: `/${town}/report`, title: `Ferry of ${town} aground`, text }
  })
  site.set('/feed', renderFeed(site, 'Bearer', items))
}

test('a source is looked at, followed, asked, paused, renamed and no longer followed', async () => {
  await using site = await startSite()
  publish(site, ['Tollen', 'Marrow'])
  const address = site.url('/feed')
  const [, preview] = await api<SourcePreview>('POST', '/sources/preview', { address })
  assert.deepEqual(
    preview.entries.map(({ title, isTeaser }) => [title, isTeaser]),
    [
      ['Ferry of Tollen aground', false],
      ['Ferry of Marrow aground', false],
    ],
  )
  assert.ok(preview.entries[0].words > 200)
  site.set('/ill', { status: 503 })
  const ill = await api<SourcePreview>('POST', '/sources/preview', { address: site.url('/ill') })
  assert.match(ill[1].problem?.message ?? '', /\(503\)\. Look again in a while\.$/)
  const [status, { source }] = await api<{ source: Source }>('POST', '/sources', { address })
  assert.deepEqual([status, source.title, source.outlet], [201, 'Bearer', null])
  assert.equal((await desk.send('POST', '/sources', { address })).status, 200)

  const started = await desk.send('POST', '/refresh')
  assert.equal(started.status, 202)
  const place = started.headers.get('location') ?? ''
  const { id } = await desk.read<Job>(place)
  const job = await desk.desk.jobs.wait(id, 30_000)
  assert.partialDeepStrictEqual(job, { state: 'done', result: { articles: { added: 2 } } })
  const { sources } = await desk.read<{ sources: (Source & { perWeek: number })[] }>(
    '/api/v1/sources',
  )
  assert.deepEqual([sources[0].state.status, sources[0].perWeek], ['working', 2])

  const path = `/sources/${source.id}`
  const [, changed] = await api<Source>('PATCH', path, { paused: true, outlet: ' The Bearer ' })
  assert.deepEqual([changed.paused, changed.outlet], [true, 'The Bearer'])
  const opml = await (await desk.get('/api/v1/opml')).text()
  assert.match(opml, /<outline type="rss" text="Bearer"/)
  assert.equal((await desk.send('DELETE', path)).status, 200)
  assert.deepEqual(await problemOf('DELETE', path), [404, 'not-found'])

  const post = (body: string) =>
    desk.app.request('http://localhost/api/v1/opml', {
      method: 'POST',
      body,
      headers: { Host: 'localhost' },
    })
  assert.deepEqual(await (await post(opml)).json(), { added: 1, known: 0, refused: 0 })
  assert.deepEqual(await (await post(opml)).json(), { added: 0, known: 1, refused: 0 })
  assert.equal((await post('<html></html>')).status, 422)
  assert.equal((await post('')).status, 400)
})

test('what may not be asked, or is not there, is a problem with what to do', async () => {
  const follow = (address: string) => problemOf('POST', '/sources', { address })
  assert.deepEqual(await follow('http://10.0.0.1/feed'), [422, 'private-address'])
  assert.deepEqual(await follow('/etc'), [422, 'not-understood'])
  assert.deepEqual(await problemOf('POST', '/sources', { adress: 'x' }), [400, 'bad-body'])
  assert.deepEqual(await problemOf('PATCH', '/sources/f99', { paused: true }), [404, 'not-found'])
  assert.deepEqual(await problemOf('GET', '/jobs/j99'), [404, 'not-found'])
  assert.deepEqual(await problemOf('DELETE', '/jobs/j99'), [404, 'not-found'])
  assert.deepEqual(await problemOf('POST', '/stories/s1/split', { articles: ['a99'] }), [
    409,
    'not-moved',
  ])
})

const storyOf = async (headline: string) => {
  const { cards, single } = await desk.read<Today>('/today.json?since=all')
  const found = [...cards, ...single].find(({ title }) => title?.includes(headline))
  return found?.id ?? assert.fail(headline)
}

test('over a file there is no work of several machines, and nothing of it to try again', async () => {
  const page = await (await desk.get('/sources')).text()
  assert.doesNotMatch(page, /several machines|work-again/)
  assert.deepEqual(Object.keys(await desk.read<object>('/sources.json')), ['sources'])
  assert.deepEqual(await api('GET', '/shared-work'), [200, { work: null }])
  assert.deepEqual(await api('POST', '/shared-work/retry'), [200, { retried: 0 }])
})

test('stories are merged by who is sure, the star goes with them, and it is taken back', async () => {
  const [into, from] = [await storyOf('Sluices'), await storyOf('of Tollen aground')]
  const act = (what: string) =>
    desk.app.request('http://localhost/acts', {
      method: 'POST',
      body: `do=${what}&story=${from}`,
      headers: { Host: 'localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
    })
  await act('star')
  await desk.desk.look()
  assert.deepEqual(await problemOf('POST', `/stories/${into}/merge`, { with: [from] }), [
    409,
    'unlike',
  ])
  const [status] = await api('POST', `/stories/${into}/merge`, { with: [from], sure: true })
  assert.equal(status, 200)
  await desk.desk.look()
  const { cards } = await desk.read<Today>('/today.json?since=all&show=starred')
  assert.deepEqual(
    cards.map(({ id }) => id),
    [into],
  )
  const other = await storyOf('Mirr')
  assert.deepEqual(await problemOf('POST', `/stories/${other}/undo`), [409, 'not-moved'])
  const [, undone] = await api<{ back: string[] }>('POST', `/stories/${into}/undo`)
  assert.deepEqual(undone.back, [from])
  assert.equal(await storyOf('of Tollen aground'), from)
})

test('a story that changed is compared again before anybody asks', async () => {
  const id = await storyOf('Sluices')
  await desk.desk.makeAhead()
  const before = desk.cache.findKey(id)
  const story = await desk.desk.comparisons.open(id)
  const articles = [story?.articles[0].id]
  const [, { story: own }] = await api<{ story: string }>('POST', `/stories/${id}/split`, {
    articles,
  })
  await desk.desk.look()
  await desk.desk.makeAhead()
  assert.notEqual(desk.cache.findKey(id), before)
  const [, moved] = await api('POST', `/stories/${own}/split`, { articles, into: id })
  assert.deepEqual(moved, { story: id, articles, from: [own] })
})

test('a desk that watches asks a source when its time has come, and only then', async () => {
  await using site = await startSite()
  publish(site, ['Quellmark'])
  const [, { source }] = await api<{ source: Source }>('POST', '/sources', {
    address: site.url('/feed'),
  })
  const first = await desk.desk.askDue()
  assert.ok(first)
  assert.equal(await desk.desk.askDue(), null)
  const done = await desk.desk.jobs.wait(first.id, 30_000)
  assert.partialDeepStrictEqual(done, { state: 'done', result: { articles: { added: 1 } } })
  const { state } = (await desk.desk.listSources()).find(({ id }) => id === source.id) ?? {}
  assert.ok(state?.nextAt && state.nextAt > new Date().toISOString())
  assert.equal(await desk.desk.askDue(), null)
  assert.equal((await desk.send('PATCH', `/sources/${source.id}`, { paused: true })).status, 200)
})
