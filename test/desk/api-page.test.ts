import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { PROBLEM_TEXTS } from '../../src/present/desk/problem-texts.ts'
import { ROUTES } from '../../src/server/api/routes.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const textOf = async (path: string) => (await desk.get(path)).text()

test('the page on the API has every route, how it is asked, and an answer of this desk', async () => {
  const page = await textOf('/api')
  for (const { name, method, path } of ROUTES) {
    const at = page.indexOf(`<article class="operation" id="${name}">`)
    const part = page.slice(at, page.indexOf('</article>', at))
    assert.ok(at > 0 && part.includes(`${method.toUpperCase()}</span> <code>/api/v1${path}<`), name)
    assert.match(part, /<code>curl .*&#39;http:\/\/localhost\/api\/v1/, name)
  }
  assert.match(page, /&quot;stories&quot;: \[\s+\{\s+&quot;id&quot;: &quot;s\d/)
})

test('what the page leads to is there: every link of it and every part', async () => {
  const page = await textOf('/api')
  const links = new Set([...page.matchAll(/href="([^"]+)"/g)].map(([, each]) => each))
  for (const each of links) {
    if (each.startsWith('#')) assert.ok(page.includes(`id="${each.slice(1)}"`), each)
    else assert.equal((await desk.get(each)).status, 200, each)
  }
})

test('every code that the desk refuses with has a page that says what to do', async () => {
  const root = new URL('../../src/', import.meta.url)
  const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
  const refusals = globSync('server/**/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/new Refusal\(\s*\d+,\s*'([a-z-]+)'/g)].map(([, code]) => code),
  )
  const [, union] = /type StoreProblemCode =([^/]+)/.exec(read('store/store-problem.ts')) ?? []
  const kept = [...(union ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code)
  const worked = [...read('app/workers/hand.ts').matchAll(/code: '([a-z-]+)'/g)].map(([, c]) => c)
  assert.ok(refusals.length > 8 && kept.length > 8 && worked.length > 2)
  for (const code of [...refusals, ...kept, ...worked]) {
    assert.ok(PROBLEM_TEXTS.has(code), `${code} has no text`)
    assert.match(await textOf(`/problems/${code}`), /What to do/, code)
  }
  assert.equal((await desk.get('/problems/constructor')).status, 404)
})

test('the published schemas are given as they are', async () => {
  const published = await desk.read<{ title: string }>('/api/schema/comparison.json')
  assert.equal(published.title, 'synoptic.comparison/1')
  assert.equal((await desk.get('/api/schema/__proto__.json')).status, 404)
})
