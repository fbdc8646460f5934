import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import type { Person } from '../../src/model/access.ts'
import { createApp } from '../../src/server/create-app.ts'
import { NOW, openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'

const PASSWORD = 'seven gulls on a mast'
const SITE = 'desk.example.test'
const ORIGIN = `https://${SITE}`

let desk: TestDesk
let app: Hono
let ada: Person
let bo: Person
const log: string[] = []

before(async () => {
  desk = await openTestDesk()
  const { access } = desk.desk
  const add = async (name: string) => {
    const added = await access.addPerson(name, 'editor', PASSWORD)
    return typeof added === 'object' ? added : assert.fail(added)
  }
  ;[ada, bo] = [await add('Ada'), await add('Bo')]
  const write = (line: Readonly<Record<string, unknown>>) => log.push(JSON.stringify(line))
  app = createApp({
    ...{ desk: desk.desk, assets: loadDeskAssets(), now: () => NOW },
    reach: { isShared: true, names: [SITE], trustsProxy: true },
    ...{ log: write, logRequest: write },
  })
})
after(() => desk.close())

type Headers = Readonly<Record<string, string>>

const ask = (path: string, headers: Headers = {}) =>
  app.request(path, { headers: { Host: SITE, 'X-Forwarded-Proto': 'https', ...headers } })

const post = (path: string, headers: Headers, form: Readonly<Record<string, string>>) =>
  app.request(path, {
    method: 'POST',
    headers: { Host: SITE, 'X-Forwarded-Proto': 'https', Origin: ORIGIN, ...headers },
    body: new URLSearchParams(form),
  })

async function cookieOf(name: string): Promise<Headers> {
  const secret = await desk.desk.access.signIn(name, PASSWORD, 'test')
  return { Cookie: `__Host-synoptic=${secret}`, Accept: 'text/html' }
}

/** The address that the page shows once, without the origin. */
async function makeAddress(headers: Headers, feed: string): Promise<string> {
  const page = await post('/settings/feeds', headers, { do: 'make', feed })
  assert.equal(page.headers.get('cache-control'), 'no-store')
  const [, address = ''] = /value="(https:[^"]+key=[^"]+)"/.exec(await page.text()) ?? []
  assert.ok(address.startsWith(`${ORIGIN}/feeds/`), address)
  return address.slice(ORIGIN.length)
}

test('without a key a feed of a shared desk is told to nobody, nor is anybody led to a form', async () => {
  for (const Accept of ['*/*', 'text/html', 'application/atom+xml']) {
    const answer = await ask('/feeds/stories.atom', { Accept })
    assert.equal(answer.status, 401)
    assert.match(await answer.text(), /This feed is read with a key/)
  }
})

test('an address from Settings reads its one feed, in both forms, and nothing else', async () => {
  const cookie = await cookieOf('Ada')
  const path = await makeAddress(cookie, 'stories')
  const answer = await ask(path)
  assert.equal(answer.status, 200)
  const text = await answer.text()
  assert.ok(text.includes(`href="${ORIGIN}/story/s1"`), 'addresses are those of the proxy')
  assert.doesNotMatch(text, /synf_|http:\/\/(?!www.w3.org)/, 'no key stands in it')
  assert.equal((await ask(path.replace('.atom', '.json'))).status, 200)
  assert.equal((await ask(`${path}&outlet=Capital+Post`)).status, 200)
  assert.equal((await ask(path.replace('stories', 'story/s1'))).status, 403)
  for (const other of ['/', '/today.json', '/api/v1/stories', '/settings/feeds']) {
    const refused = await ask(`${other}${path.slice(path.indexOf('?'))}`, { Accept: 'text/plain' })
    assert.equal(refused.status, 401, other)
  }
  assert.equal((await post(path, {}, {})).status, 405)
  const listed = await (await ask('/settings/feeds', cookie)).text()
  assert.doesNotMatch(listed, /synf_/, 'it is shown once')
  assert.match(listed, /Its address was made/)
})

test('a key made anew, taken back, or of a former password opens nothing', async () => {
  const cookie = await cookieOf('Ada')
  const first = await makeAddress(cookie, 'story/s1')
  const second = await makeAddress(cookie, 'story/s1')
  assert.equal((await ask(first)).status, 401)
  assert.equal((await ask(second)).status, 200)
  const [key] = (await desk.desk.feeds.keys.list(ada.id)).filter(({ feed }) => feed === 'story/s1')
  assert.equal(await desk.desk.feeds.keys.remove(bo.id, key.id), false, 'only one’s own')
  const form = { do: 'remove', feed: 'story/s1', id: key.id }
  assert.equal((await post('/settings/feeds', cookie, form)).status, 303)
  assert.equal((await ask(second)).status, 401)
  const third = await makeAddress(cookie, 'story/s1')
  await desk.desk.access.setPassword('Ada', PASSWORD)
  assert.equal((await ask(third)).status, 401)
  assert.equal((await ask('/feeds/stories.atom?key=synf_guess')).status, 401)
})

test('a key is its person’s: the search of another is not there, and who is removed reads nothing', async () => {
  const kept = await desk.desk.of(bo.id).searches.save('Boats', 'ferry')
  const { id } = typeof kept === 'object' ? kept : assert.fail(kept)
  const cookie = await cookieOf('Ada')
  assert.equal((await ask(`/feeds/search/${id}.atom`, cookie)).status, 404)
  const form = { do: 'make', feed: `search/${id}` }
  assert.equal((await post('/settings/feeds', cookie, form)).status, 404)
  const path = await makeAddress(await cookieOf('Bo'), `search/${id}`)
  assert.equal((await ask(path)).status, 200)
  await desk.desk.of(bo.id).searches.remove(id)
  assert.equal((await ask(path)).status, 410)
  assert.match(await (await ask('/settings/feeds', await cookieOf('Bo'))).text(), /is no more/)
  await desk.desk.access.removePerson('Bo')
  assert.equal((await ask(path)).status, 401)
})

test('a token with the scope feeds reads them, and one without does not', async () => {
  const bearer = async (...scopes: ('feeds' | 'read' | 'write')[]) => {
    const { secret } = await desk.desk.access.makeToken(ada.id, 'script', scopes)
    return { Authorization: `Bearer ${secret}` }
  }
  assert.equal((await ask('/feeds/story/s1.json', await bearer('feeds'))).status, 200)
  assert.equal((await ask('/feeds/story/s1.json', await bearer('read'))).status, 403)
  assert.equal((await ask('/today.json', await bearer('feeds'))).status, 403)
  const form = { do: 'make', feed: 'stories' }
  assert.equal((await post('/settings/feeds', await bearer('read', 'write'), form)).status, 403)
  assert.equal((await post('/settings/feeds', await bearer('feeds', 'write'), form)).status, 200)
})

test('the key of a story that went into another reads that one', async () => {
  const path = await makeAddress(await cookieOf('Ada'), 'story/s3')
  await desk.writing(async (store) => {
    const story = await store.stories.find('s3')
    for (const { articleId } of story?.members ?? assert.fail('no story')) {
      const placed = { article: articleId, story: 's1', opened: false, sureness: 1, reasons: [] }
      await store.stories.place({ ...placed, merged: ['s3'] }, 'person', NOW.toISOString())
    }
  })
  const moved = await ask(path)
  assert.equal(moved.status, 301)
  const to = moved.headers.get('location') ?? ''
  assert.ok(to.startsWith('/feeds/story/s1.atom?key='))
  assert.equal((await ask(to)).status, 200)
})

test('nothing that is logged has a key in it', () => {
  assert.ok(log.length > 20)
  assert.doesNotMatch(log.join('\n'), /synf_|syn_|key=/)
})
