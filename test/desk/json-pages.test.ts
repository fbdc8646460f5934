import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  const text = 'The two presidents talked for nearly three hours in the boathouse of the Hotel Ilm.'
  desk.desk.drafts.keep({ text, story: 's1', date: null, title: 'Talks' })
})
after(() => desk.close())

/** Pages that only ask, or say the same to everybody: nothing that a program could want. */
const WITHOUT = /^\/(?:help|login|check)$|\/apart\//

/** What stands for the parts of an address that name something. */
const SAMPLES: Readonly<Record<string, string>> = {
  '/story/:id': '/story/s1',
  '/article/:id': '/article/a2',
  '/problems/:code': '/problems/busy',
  '/drafts/:id': '/drafts/1',
}

/** Every address of a page: what `app.routes` has, filled in. */
function pagesOf({ app }: TestDesk, key: string): string[] {
  const paths = app.routes
    .filter(
      ({ method, path }) => method === 'GET' && !/^\/(?:api\/|assets\/)|\.json$|z$/.test(path),
    )
    .map(({ path }) => path)
  return [...new Set(paths)].map((path) => {
    const [start] = /^\/\w+\/:\w+/.exec(path) ?? ['']
    const filled = path.replace(start, SAMPLES[start] ?? start).replace(':key', key)
    assert.doesNotMatch(filled, /:/, `name a sample for ${path}`)
    return filled
  })
}

const jsonOf = (path: string) => (path === '/' ? '/today.json' : `${path}.json`)

test('every page has its JSON, and both refuse what they do not know', async () => {
  const [key] =
    /"key":"([^"]+)"/.exec(await (await desk.get('/story/s1/points.json')).text())?.slice(1) ?? []
  const pages = pagesOf(desk, key)
  assert.ok(pages.length > 8, pages.join(' '))
  for (const page of pages) {
    const answer = await desk.get(page)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    assert.equal(answer.status, 200, page)
    assert.equal((await desk.get(`${page}?nonsense=1`)).status, 400, page)
    if (WITHOUT.test(page)) continue
    const json = await desk.get(jsonOf(page))
    assert.equal(json.status, 200, jsonOf(page))
    assert.match(json.headers.get('content-type') ?? '', /^application\/json/, jsonOf(page))
    JSON.parse(await json.text())
    assert.equal((await desk.get(`${jsonOf(page)}?nonsense=1`)).status, 400, jsonOf(page))
  }
})

test('what narrows a page narrows its JSON', async () => {
  type Part = { facts: { cells: { account: number }[] }[] }
  const whole = await desk.read<Part>('/story/s1.json')
  const one = await desk.read<Part>('/story/s1.json?only=2')
  assert.ok(one.facts.length > 0 && one.facts.length < whole.facts.length)
  assert.equal((await desk.get('/story/s1.json?only=99')).status, 404)
  assert.equal((await desk.get('/today.json?since=6h&show=differs')).status, 200)
  assert.equal((await desk.get('/search.json?q=fire')).status, 200)
})
