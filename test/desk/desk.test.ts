import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { Today } from '../../src/model/desk.ts'
import type { KeptArticle, SearchHit } from '../../src/model/kept.ts'
import type { ComparisonView } from '../../src/present/index.ts'
import type { ParallelView } from '../../src/present/view/parallel.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const textOf = async (path: string) => (await desk.get(path)).text()
const storyOf = async (headline: string) => {
  const today = await desk.read<Today>('/today.json')
  return today.cards.find(({ title }) => title?.includes(headline))?.id ?? assert.fail(headline)
}

test('an empty home shows the bundled stories, each with its accounts and what they differ on', async () => {
  const today = await desk.read<Today>('/today.json')
  assert.deepEqual(
    today.cards.map(({ articles, witnesses }) => [articles, witnesses]),
    [
      [5, 4],
      [4, 3],
      [5, 4],
    ],
  )
  const { all, unread, differs, single } = today.counts
  assert.deepEqual([all, unread, differs, single], [3, 3, 3, 0])
  for (const { summary } of today.cards) assert.ok((summary?.dispute?.values.length ?? 0) > 1)
  const page = await textOf('/')
  for (const { title, summary } of today.cards) {
    assert.ok(title && page.includes(title))
    for (const value of summary?.dispute?.values ?? []) assert.ok(page.includes(value), value)
  }
})

test('a page and its JSON are of the same view', async () => {
  const id = await storyOf('Sluices')
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  const page = await textOf(`/story/${id}`)
  assert.ok(view.facts.length > 5 && view.differences.length > 1)
  for (const { key } of [...view.facts, ...view.differences, ...view.quotes])
    assert.ok(page.includes(`id="${key}"`), key)
})

test('one account shows what it has a part in, and no other account is passed off as it', async () => {
  const id = await storyOf('Sluices')
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  const page = await textOf(`/story/${id}?only=1`)
  for (const { place } of view.unique) {
    const isOwn = view.articles[place.article].account === 0
    const href = `/article/${view.articles[place.article].id}?start=${place.start}&amp;end=${place.end}#`
    assert.equal(page.slice(page.indexOf('id="only-here"')).includes(href), isOwn, place.text)
  }
  assert.equal((await desk.get(`/story/${id}?only=9`)).status, 404)
})

test('in parallel, the lead stands whole and the others beside what they say of the same', async () => {
  const id = await storyOf('Sluices')
  const laid = await desk.read<ParallelView>(`/story/${id}/parallel.json?lead=2&with=1,4`)
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  const article = await desk.read<KeptArticle>(`/article/${view.articles[1].id}.json`)
  const told = laid.rows.map(({ segments }) => segments.map(({ text }) => text).join(''))
  assert.equal(told.join('\n\n'), article.text)
  assert.deepEqual(laid.beside, [0, 3])
  for (const { cells } of laid.rows)
    for (const [nth, cell] of cells.entries())
      for (const { place } of cell) assert.equal(place.article, laid.beside[nth])
  assert.equal((await desk.get(`/story/${id}/parallel?lead=40`)).status, 404)
  assert.equal((await desk.get(`/story/${id}/parallel?with=a`)).status, 400)
})

test('an article marks the passage that is asked for', async () => {
  const id = await storyOf('Sluices')
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  const { article, start, end, text } = view.unique[0].place
  const page = await textOf(`/article/${view.articles[article].id}?start=${start}&end=${end}`)
  const [, marked] = /<mark class="asked" id="passage">([^<]*)</.exec(page) ?? []
  assert.ok(marked && text.startsWith(marked.replaceAll('&#39;', "'").replaceAll('&quot;', '"')))
})

test('why together names each article once, the least sure first', async () => {
  const id = await storyOf('Sluices')
  const page = await textOf(`/story/${id}/why`)
  const view = await desk.read<ComparisonView>(`/story/${id}.json`)
  for (const { id } of view.articles)
    assert.equal(page.split(`href="/article/${id}"`).length, 2, id)
  const sure = [...page.matchAll(/(\d+) % sure/g)].map(([, each]) => Number(each))
  assert.deepEqual(
    sure,
    sure.toSorted((a, b) => a - b),
  )
  assert.ok(sure.length > 0)
})

test('search finds articles by their words, and says so where there are none', async () => {
  const { hits } = await desk.read<{ hits: SearchHit[] }>('/search.json?q=sluices')
  assert.ok(hits.length >= 4)
  assert.match(await textOf('/search?q=zebrawood'), /Nothing has “zebrawood”/)
  assert.equal((await desk.get(`/search?q=${'x'.repeat(501)}`)).status, 400)
})

test('what cannot be answered is told with what to do, as a page or as a problem', async () => {
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/story/s999', 404],
    ['/story/%00', 404],
    ['/article/a999', 404],
    ['/?sinse=3d', 400],
    ['/?since=3d&since=6h', 400],
    ['/?since=9d', 400],
    ['/?toString=1', 400],
    ['/help?x=1', 400],
    ['/story/s1?only=1e1', 400],
    ['/article/a1?start=5&end=2', 400],
    ['/article/a1?start=5', 400],
    ['/article/a1?start=-1&end=4', 400],
    ['/assets/desk-0.css', 404],
  ] as const) {
    const answer = await desk.get(path)
    assert.equal(answer.status, status, path)
    assert.match(await answer.text(), /<h1>.+<\/h1><p class="credit">.+<\/p>/, path)
  }
  const problem = await desk.get('/story/s999.json')
  assert.equal(problem.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  const { request, ...told } = JSON.parse(await problem.text())
  assert.match(request, /^[\da-f-]{36}$/)
  assert.deepEqual(told, {
    type: '/problems/not-found',
    title: 'Not found',
    status: 404,
    detail: 'There is no story s999. Today lists those that are kept.',
    code: 'not-found',
    instance: '/story/s999.json',
  })
})

test('what was sent is not sent again, and is packed for who can unpack it', async () => {
  const first = await desk.get('/help')
  const etag = first.headers.get('etag') ?? ''
  assert.equal((await desk.get('/help', { 'If-None-Match': etag })).status, 304)
  assert.equal((await desk.get('/help', { 'If-None-Match': 'W/"other"' })).status, 200)
  const packed = await desk.get('/help', { 'Accept-Encoding': 'gzip, br' })
  assert.equal(packed.headers.get('content-encoding'), 'br')
  const unpacked = brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()
  assert.equal(unpacked, await first.text())
  const plain = await desk.get('/help', { 'Accept-Encoding': 'br;q=0' })
  assert.equal(plain.headers.get('content-encoding'), null)
})

test('every file that a page loads is there, for good, and from here', async () => {
  const page = await textOf('/')
  const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, each]) => each)
  assert.equal(addresses.length, 3)
  const style = await textOf(addresses.find((each) => each.endsWith('.css')) ?? '')
  const fonts = [...style.matchAll(/url\("([^"]+)"\)/g)].map(([, each]) => each)
  assert.equal(fonts.length, 2)
  for (const address of [...addresses, ...fonts]) {
    const answer = await desk.get(address)
    assert.equal(answer.status, 200, address)
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
  }
})

test('a name that was made to point here is refused', async () => {
  for (const host of ['evil.test', 'localhost.evil.test', '10.0.0.1', ''])
    assert.equal((await desk.get('/', { Host: host })).status, 421, host)
  for (const host of ['localhost:4747', '127.0.0.1', '[::1]:80'])
    assert.equal((await desk.get('/', { Host: host })).status, 200, host)
})

test('what a person does is kept, led back to where it was done, and can be taken back', async () => {
  const id = await storyOf('Ferry')
  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    desk.app.request('http://localhost/acts', {
      method: 'POST',
      body,
      headers: {
        Host: 'localhost',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    })
  const cardOf = async () =>
    (await desk.read<Today>('/today.json')).cards.find((card) => card.id === id)
  const starred = await post(`do=star&story=${id}&back=/?since=all`)
  assert.deepEqual([starred.status, starred.headers.get('location')], [303, '/?since=all'])
  assert.equal((await cardOf())?.starred, true)
  const seen = await post(`do=seen&story=${id}`, { Accept: 'application/json' })
  assert.deepEqual(await seen.json(), { stories: [id] })
  assert.equal((await cardOf())?.isSeen, true)
  await post('do=undo')
  assert.equal((await cardOf())?.isSeen, false)
  await post('do=undo')
  assert.equal((await cardOf())?.starred, false)
  for (const [body, status] of [
    ['do=burn', 400],
    ['do=seen&back=//evil.test', 400],
    ['do=seen&back=https://evil.test', 400],
    ['do=star&back=/%09/evil.test', 400],
    ['do=star&back=/x%0Ay', 400],
    [`do=seen&back=/\\evil.test`, 400],
    [`do=seen&story=${'x'.repeat(70_000)}`, 413],
  ] as const)
    assert.equal((await post(body)).status, status, body.slice(0, 40))
  await desk.get(`/story/${id}`)
  assert.equal((await cardOf())?.isSeen, true)
  const json = { Accept: 'application/json' }
  const nothing = await post('do=undo', json)
  assert.deepEqual(await nothing.json(), { stories: [] }, 'reading is not taken back')
  assert.deepEqual(await (await post('do=star&story=s999', json)).json(), { stories: [] })
  assert.deepEqual(await (await post(`do=show&story=${id}`, json)).json(), { stories: [] })
  const broken = await post('junk', { ...json, 'Content-Type': 'multipart/form-data; boundary=x' })
  assert.equal(broken.status, 400)
  assert.match(broken.headers.get('content-type') ?? '', /problem\+json/)
})

test('another site changes nothing here', async () => {
  const post = (headers: Readonly<Record<string, string>>) =>
    desk.app.request('http://localhost/', {
      method: 'POST',
      headers: { Host: 'localhost', ...headers },
    })
  assert.equal((await post({ Origin: 'https://evil.test' })).status, 403)
  assert.equal((await post({ 'Sec-Fetch-Site': 'cross-site' })).status, 403)
  assert.equal((await post({ Origin: 'null' })).status, 403)
  assert.equal((await post({ Origin: 'http://localhost' })).status, 405)
})

test('every answer says what a page may load', async () => {
  for (const path of ['/', '/nowhere', '/help', '/?x=1', '/today.json']) {
    const policy = (await desk.get(path)).headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/, path)
  }
})

test('an address with a slash too many leads to its page, and never to another host', async () => {
  const led = await desk.get('/story/s1/')
  assert.equal(led.status, 301)
  assert.equal(new URL(led.headers.get('location') ?? '').pathname, '/story/s1')
  const other = await desk.get('//other.example/')
  assert.equal(new URL(other.headers.get('location') ?? '', 'http://localhost').host, 'localhost')
})
