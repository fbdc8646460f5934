import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'
import { pagesOf } from './page-paths.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

/** Pages that only ask, or say the same to everybody: nothing that a program could want. */
const WITHOUT = /^\/(?:help|login|check)$|\/apart\//

const jsonOf = (path: string) => (path === '/' ? '/today.json' : `${path}.json`)

test('every page has its JSON, and both refuse what they do not know', async () => {
  const pages = await pagesOf(desk, { story: 's1', article: 'a2' })
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
