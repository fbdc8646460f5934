import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { KeptArticle } from '../../src/model/kept.ts'
import { OUTLET_LISTS, type OutletProfile, type OutletRow } from '../../src/model/outlets.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const textOf = async (path: string) => (await desk.get(path)).text()
const list = async () => (await desk.read<{ outlets: OutletRow[] }>('/outlets.json')).outlets
const pathOf = (outlet: string) => `/outlets/${encodeURIComponent(outlet)}`

test('each outlet stands there once, and shared texts are told on both sides', async () => {
  const outlets = await list()
  assert.equal(outlets.length, 14)
  assert.deepEqual(
    outlets
      .filter(({ copies }) => copies > 0)
      .map(({ outlet, origins }) => [outlet, origins[0].origin]),
    [
      ['Daily Compass', 'Northern Ledger'],
      ['National Mail', 'Evening Bearer'],
      ['Southern Star', 'Aldenburg Gazette'],
    ],
  )
  const origin = await desk.read<OutletProfile>(`${pathOf('Northern Ledger')}.json`)
  assert.deepEqual(origin.to, [{ outlet: 'Daily Compass', origin: 'Northern Ledger', articles: 1 }])
  assert.match(await textOf('/outlets'), /<td>0 of 1<\/td>/)
  assert.doesNotMatch(await textOf('/outlets'), /\d %/, 'of few articles no share is told')
})

test('every number of an outlet is that of its passages, which stand in its own articles', async () => {
  for (const { outlet } of await list()) {
    const { row, lists } = await desk.read<OutletProfile>(`${pathOf(outlet)}.json`)
    const page = await textOf(pathOf(outlet))
    for (const name of OUTLET_LISTS) {
      assert.equal(lists[name].length, row[name], `${outlet} ${name}`)
      for (const { article, start, end, text } of lists[name]) {
        const kept = await desk.read<KeptArticle>(`/article/${article}.json`)
        assert.equal(kept.outlet, outlet)
        assert.equal(kept.text.slice(start, end), text)
        assert.ok(page.includes(`/article/${article}?start=${start}&amp;end=${end}#passage`))
      }
    }
  }
})

test('programs get the same, and what is not there is told', async () => {
  assert.deepEqual(await desk.read('/api/v1/outlets'), { outlets: await list() })
  const path = pathOf('Daily Compass')
  assert.deepEqual(
    await desk.read(`/api/v1${path}?list=alone`),
    await desk.read(`${path}.json?list=alone`),
  )
  for (const [asked, status] of [
    ['/outlets/Nobody', 404],
    ['/outlets/Nobody.json', 404],
    ['/api/v1/outlets/Nobody', 404],
    ['/outlets?sort=score', 400],
    [`${path}?list=worst`, 400],
    ['/api/v1/changes?kind=worst', 400],
  ] as const)
    assert.equal((await desk.get(asked)).status, status, asked)
})
