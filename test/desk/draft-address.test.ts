import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startSite, type TestSite } from '../../src/app/refresh/test-site.ts'
import { ALONE } from '../../src/model/access.ts'
import type { DraftCheck } from '../../src/model/draft.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
let site: TestSite

before(async () => {
  desk = await openTestDesk()
  site = await startSite()
})
after(async () => {
  await desk.close()
  await site[Symbol.asyncDispose]()
})

const SENTENCES = [
  'The two presidents talked for six hours in the boathouse of the Hotel Ilm, and parted without a treaty.',
  'Karvonia shut the sluices in 2018 after a flood that killed 11 people in Brenn, below the dam.',
  'Nobody at the lake would say when they are to meet again, or whether they are to meet at all.',
]
const PAGE = `<html><head><title>Lake summit ends without a treaty</title></head><body><article><h1>Lake summit ends without a treaty</h1>${SENTENCES.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`

type Answer = { readonly story: { readonly id: string }; readonly check: DraftCheck }

async function ask(address: string): Promise<{ status: number; text: string }> {
  const response = await desk.send('POST', '/drafts/check', { address })
  return { status: response.status, text: await response.text() }
}

test('a draft that stands at an address is asked once and checked, and nothing of it is kept', async () => {
  site.set('/draft', { body: PAGE })
  const { status, text } = await ask(site.url('/draft'))
  assert.equal(status, 200, text)
  const { story, check }: Answer = JSON.parse(text)
  assert.equal(story.id, 's1')
  const found = check.findings.find(({ claim }) => claim.text === 'six hours')
  assert.equal(found?.mark, 'at-odds')
  assert.deepEqual(site.asked, ['/draft 200'])
  assert.deepEqual(await desk.desk.of(ALONE).drafts.list(), [])
  assert.deepEqual(desk.desk.jobs.list(), [])
})

test('the page takes an address where there is neither text nor file', async () => {
  site.set('/draft', { body: PAGE })
  const body = new FormData()
  body.set('address', site.url('/draft'))
  const headers = { Host: 'localhost', Origin: 'http://localhost' }
  const response = await desk.app.request('/check', { method: 'POST', body, headers })
  const page = await response.text()
  assert.equal(response.status, 200)
  assert.match(page, /Duration that no account has<\/b> <q dir="auto">six hours<\/q>/)
})

test('an address of a private network is not asked, neither itself nor by way of another', async () => {
  const secret = 'http://169.254.169.254/latest/meta-data/'
  site.set('/away', { status: 302, headers: { location: secret } })
  const refused = [secret, 'http://10.0.0.7/draft', 'http://[::1]:9/', 'http://localhost:9/']
  for (const address of [...refused, site.url('/away')]) {
    const { status, text } = await ask(address)
    assert.equal(status, 422, `${address}: ${text}`)
    assert.match(text, /private|not allowed|allow-private-hosts/i, address)
  }
})

test('an address that gives no article, and what is no address, say so', async () => {
  const gone = await ask(site.url('/nothing'))
  assert.equal(gone.status, 422)
  assert.match(gone.text, /404/)
  assert.equal((await ask('file:///etc/passwd')).status, 400)
  assert.equal((await ask('')).status, 400)
  const both = { text: SENTENCES[0], address: site.url('/draft') }
  assert.equal((await desk.send('POST', '/drafts/check', both)).status, 400)
})
