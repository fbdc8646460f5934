import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'three gulls on a pier'

let desk: TestDesk
let reader: string
let editor: string
before(async () => {
  desk = await openTestDesk()
  await desk.desk.access.addPerson('Bo', 'reader', PASSWORD)
  await desk.desk.access.addPerson('Ada', 'editor', PASSWORD)
  reader = await signIn('Bo')
  editor = await signIn('Ada')
})
after(() => desk.close())

const post = (path: string, form: Readonly<Record<string, string>>, cookie = '') =>
  desk.app.request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Host: 'localhost', Cookie: cookie },
  })

async function signIn(name: string): Promise<string> {
  const answer = await post('/login', { name, password: PASSWORD, next: '/' })
  return (answer.headers.get('set-cookie') ?? '').replace(/;.*/s, '')
}

const get = async (path: string, cookie: string) => {
  const headers = { Host: 'localhost', Cookie: cookie }
  return (await desk.app.request(`http://localhost${path}`, { headers })).text()
}

test('who may only read changes nothing: neither the news nor what all who sign in have marked', async () => {
  for (const path of [
    '/acts',
    '/settings',
    '/settings/care',
    '/sources',
    '/sources/list',
    '/searches',
    '/story/s1/why',
    '/story/s1/points/k',
    '/story/s1/apart/k',
    '/apart/1/undo',
    '/check/keep',
    '/api/v1/refresh',
    '/api/v1/sources',
    '/api/v1/opml',
    '/api/v1/stories/s1/merge',
    '/api/v1/stories/s1/split',
    '/api/v1/stories/s1/undo',
    '/api/v1/stories/s1/rejections',
    '/api/v1/state/undo',
  ]) {
    const refused = await post(path, { do: 'ask-all' }, reader)
    assert.equal(refused.status, 403, path)
    assert.match(await refused.text(), /Only editors change what all see/, path)
  }
  assert.deepEqual(desk.desk.jobs.list(), [])
  assert.notEqual((await post('/check', { text: 'Five words are not many.' }, reader)).status, 403)
  const asked = await post('/sources', { do: 'ask-all' }, editor)
  assert.deepEqual([asked.status, desk.desk.jobs.list().length], [303, 1])
})

test('what a reader opened is not read for the others', async () => {
  await desk.desk.makeAhead()
  const isRead = async () => (await get('/?since=all', editor)).includes('line seen')
  await get('/story/s1', reader)
  assert.equal(await isRead(), false)
  await get('/story/s1', editor)
  assert.equal(await isRead(), true)
})

test('every page says who is signed in, and has the way out', async () => {
  const page = await get('/help', reader)
  assert.match(page, /<bdi>Bo<\/bdi> is signed in/)
  assert.match(page, /data-role="reader"/)
  const headers = { Host: 'localhost', Cookie: reader }
  const kept = await desk.app.request('http://localhost/help', { headers })
  assert.equal(kept.headers.get('cache-control'), 'no-store')
  assert.equal(await get('/login', reader), '')
  const out = await post('/logout', {}, reader)
  assert.deepEqual([out.status, out.headers.get('location')], [303, '/login'])
  assert.doesNotMatch(await get('/help', reader), /is signed in/)
  const editors = await get('/help', editor)
  assert.match(editors, /Sign out/)
  assert.doesNotMatch(editors, /data-role/)
})

test('who may only read checks a text, and has no address asked for a draft', async () => {
  reader = await signIn('Bo')
  const address = 'https://example.org/draft'
  assert.equal((await post('/check', { address }, reader)).status, 403)
  const asked = await desk.app.request('http://localhost/api/v1/drafts/check', {
    method: 'POST',
    body: JSON.stringify({ address }),
    headers: { Host: 'localhost', Cookie: reader, 'Content-Type': 'application/json' },
  })
  assert.equal(asked.status, 403)
  const text = 'The two presidents talked for six hours at the lake of Ilm.'
  assert.equal((await post('/check', { text, story: 's1' }, reader)).status, 200)
})
