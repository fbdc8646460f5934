import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isOpenToReaders } from '../../src/server/guard/editors.ts'
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

const ask = (method: string, path: string, cookie: string) =>
  desk.app.request(`http://localhost${path}`, {
    method,
    headers: { Host: 'localhost', Cookie: cookie },
  })

const get = async (path: string, cookie: string) => {
  const headers = { Host: 'localhost', Cookie: cookie }
  return (await desk.app.request(`http://localhost${path}`, { headers })).text()
}

/** What a reader is refused, with what it is asked by. */
const SHARED = [
  'POST /settings/care',
  'POST /sources',
  'POST /sources/list',
  'POST /sources/files',
  'POST /api/v1/articles',
  'POST /story/s1/why',
  'POST /story/s1/apart/k',
  'POST /apart/1/undo',
  'POST /api/v1/refresh',
  'DELETE /api/v1/jobs/j1',
  'POST /api/v1/shared-work/retry',
  'POST /api/v1/sources',
  'POST /api/v1/sources/preview',
  'PATCH /api/v1/sources/f1',
  'DELETE /api/v1/sources/f1',
  'POST /api/v1/opml',
  'POST /api/v1/stories/s1/merge',
  'POST /api/v1/stories/s1/split',
  'POST /api/v1/stories/s1/undo',
  'POST /api/v1/stories/s1/rejections',
  'DELETE /api/v1/rejections/1',
] as const

test('who may only read changes nothing that all see, and does what is their own', async () => {
  for (const asked of SHARED) {
    const [method, path] = asked.split(' ')
    const refused = await ask(method, path, reader)
    assert.equal(refused.status, 403, asked)
    assert.match(await refused.text(), /Only editors change what all see/, asked)
  }
  assert.deepEqual(desk.desk.jobs.list(), [])
  assert.notEqual((await post('/check', { text: 'Five words are not many.' }, reader)).status, 403)
  const asked = await post('/sources', { do: 'ask-all' }, editor)
  assert.deepEqual([asked.status, desk.desk.jobs.list().length], [303, 1])
})

test('whatever the app can be asked, a reader is either refused or named as somebody who may', () => {
  const open = desk.app.routes
    .filter(({ method }) => method !== 'ALL' && method !== 'GET')
    .map(({ method, path }) => [method, path.replaceAll(/:\w+/g, 'x')] as const)
    .filter(([method, path]) => isOpenToReaders(method, path))
    .map(([method, path]) => `${method} ${path}`)
  // Whoever adds to this list has said that it changes nothing that another sees.
  assert.deepEqual([...new Set(open)].sort(), [
    'DELETE /api/v1/searches/x',
    'DELETE /api/v1/sessions',
    'DELETE /api/v1/sessions/x',
    'DELETE /api/v1/tokens/x',
    'PATCH /api/v1/alerts/rules',
    'PATCH /api/v1/preferences',
    'PATCH /api/v1/searches/x',
    'POST /accounts/ClientLogin',
    'POST /acts',
    'POST /alerts/read',
    'POST /alerts/rules',
    'POST /api/v1/alerts/read',
    'POST /api/v1/compare',
    'POST /api/v1/drafts/check',
    'POST /api/v1/searches',
    'POST /api/v1/state/seen',
    'POST /api/v1/state/undo',
    'POST /api/v1/tokens',
    'POST /check',
    'POST /check/forget',
    'POST /check/keep',
    'POST /login',
    'POST /logout',
    'POST /reader/api/0/disable-tag',
    'POST /reader/api/0/edit-tag',
    'POST /reader/api/0/mark-all-as-read',
    'POST /reader/api/0/rename-tag',
    'POST /reader/api/0/stream/contents',
    'POST /reader/api/0/stream/contents/x{.+}',
    'POST /reader/api/0/stream/items/contents',
    'POST /reader/api/0/stream/items/ids',
    'POST /reader/api/0/subscription/list',
    'POST /reader/api/0/tag/list',
    'POST /reader/api/0/token',
    'POST /reader/api/0/unread-count',
    'POST /reader/api/0/user-info',
    'POST /searches',
    'POST /settings',
    'POST /settings/access',
    'POST /settings/feeds',
    'POST /settings/reader-app',
    'POST /story/x/points/x',
    'PUT /api/v1/state/stories/x',
    'PUT /api/v1/stories/x/points/x',
  ])
  assert.equal(isOpenToReaders('POST', '/something/new'), false)
})

test('a reader is not offered what only editors do', async () => {
  await desk.desk.makeAhead()
  for (const path of ['/sources', '/settings', '/points', '/story/s1', '/story/s1/why'])
    for (const form of shownTo('reader', await get(path, reader)))
      assert.ok(isOpenToReaders('POST', form), `${path}: ${form}`)
  assert.match(await get('/story/s1', editor), /data-editors>Not the same/)
  const { clash } = JSON.parse(await get('/story/s1/points.json', reader))
  const apart = await get(`/story/s1/apart/${clash[0].key}`, reader)
  assert.match(apart, /Only editors change what all see/)
})

/** Where the forms lead that a page shows: what is for editors is hidden from a reader by its mark. */
function shownTo(role: string, page: string): string[] {
  assert.match(page, new RegExp(`data-role="${role}"`))
  return [...page.matchAll(/<form[^>]*>/g)]
    .map(([form]) => form)
    .filter((form) => /method="post"/.test(form) && !/data-editors/.test(form))
    .map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? '')
}

test('every page says who is signed in, and has the way out', async () => {
  const page = await get('/help', reader)
  assert.match(page, /<bdi>Bo<\/bdi> is signed in as a reader/)
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
