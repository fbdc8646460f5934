import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'three gulls on a pier'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.access.addPerson('Bo', 'reader', PASSWORD)
  await desk.desk.access.addPerson('Ada', 'editor', PASSWORD)
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

test('who may only read keeps things of their own, and changes nothing that all see', async () => {
  const reader = await signIn('Bo')
  assert.equal((await post('/acts', { do: 'star', story: 's1' }, reader)).status, 303)
  for (const path of [
    '/sources',
    '/sources/list',
    '/story/s1/why',
    '/api/v1/refresh',
    '/api/v1/sources',
    '/api/v1/opml',
    '/api/v1/stories/s1/merge',
    '/api/v1/stories/s1/split',
    '/api/v1/stories/s1/undo',
  ]) {
    const refused = await post(path, { do: 'ask-all' }, reader)
    assert.equal(refused.status, 403, path)
    assert.match(await refused.text(), /Only editors change what all see/, path)
  }
  assert.deepEqual(desk.desk.jobs.list(), [])
  const editor = await signIn('Ada')
  const asked = await post('/sources', { do: 'ask-all' }, editor)
  assert.deepEqual([asked.status, desk.desk.jobs.list().length], [303, 1])
})

test('who may only read checks a text, and has no address asked for a draft', async () => {
  const reader = await signIn('Bo')
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
