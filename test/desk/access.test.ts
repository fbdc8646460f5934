import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'four sluices at dawn'
const SITE = 'desk.example.test'

let desk: TestDesk
let app: Hono
let at = Date.parse('2026-03-02T09:00:00Z')
const log: string[] = []

before(async () => {
  desk = await openTestDesk()
  const now = () => new Date(at)
  app = createApp({
    desk: desk.desk,
    assets: loadDeskAssets(),
    now,
    reach: { isShared: true, names: [SITE], trustsProxy: true },
    log: (line) => log.push(JSON.stringify(line)),
  })
})
after(() => desk.close())

type Headers = Readonly<Record<string, string>>

/** Asks as a browser does through a proxy that speaks TLS. */
function ask(path: string, headers: Headers = {}, form?: Readonly<Record<string, string>>) {
  const usual = { Host: SITE, Accept: 'text/html', 'X-Forwarded-Proto': 'https' }
  if (!form) return app.request(path, { headers: { ...usual, ...headers } })
  const own = { Origin: `https://${SITE}`, 'X-Forwarded-For': '203.0.113.9' }
  return app.request(path, {
    method: 'POST',
    headers: { ...usual, ...own, ...headers },
    body: new URLSearchParams(form),
  })
}

const signIn = (password: string, from = '203.0.113.9', next = '/sources') =>
  ask('/login', { 'X-Forwarded-For': from }, { name: 'Ada', password, next })

const minutesLater = (minutes: number) => {
  at += minutes * 60_000
}

test('a desk that others can reach shows nobody anything before they sign in', async () => {
  for (const path of ['/', '/story/s1', '/today.json', '/api/v1/sources', '/search?q=lake']) {
    const answer = await ask(path, {
      Accept: path.includes('.') ? 'application/json' : 'text/html',
    })
    assert.doesNotMatch(await answer.text(), /Veldt|Sluices/)
    assert.ok(answer.status === 303 || answer.status === 401, `${path}: ${answer.status}`)
  }
  const page = await ask('/story/s1?only=2')
  assert.equal(
    page.headers.get('location'),
    `/login?next=${encodeURIComponent('/story/s1?only=2')}`,
  )
  assert.equal((await ask('/healthz')).status, 200)
})

test('somebody signs in, goes on where they were going, and signs out for good', async () => {
  await desk.desk.access.addPerson('Ada', 'editor', PASSWORD)
  const answer = await signIn(PASSWORD)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sources'])
  const cookie = answer.headers.get('set-cookie') ?? ''
  assert.match(
    cookie,
    /^__Host-synoptic=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const Cookie = cookie.split(';')[0]
  assert.match(await (await ask('/', { Cookie })).text(), /Sluices to reopen/)
  assert.equal((await ask('/logout', { Cookie }, {})).headers.get('location'), '/login')
  assert.equal((await ask('/', { Cookie })).status, 303)
})

test('a wrong name and a wrong password are answered alike, and guessing is slowed', async () => {
  minutesLater(5)
  const wrong = await signIn('four sluices at dusk')
  assert.equal(wrong.status, 401)
  const other = await ask('/login', {}, { name: 'Bo', password: PASSWORD, next: '/sources' })
  assert.equal(await other.text(), await wrong.text())
  for (let i = 0; i < 3; i++) assert.equal((await signIn('guess number one')).status, 401)
  const limited = await signIn(PASSWORD)
  assert.equal(limited.status, 429)
  assert.ok(Number(limited.headers.get('retry-after')) > 0)
  assert.equal((await signIn(PASSWORD, '203.0.113.10')).status, 303)
  minutesLater(1)
  assert.equal((await signIn(PASSWORD)).status, 303)
})

test('two hundred tries from as many addresses are stopped as well, and no password is logged', async () => {
  minutesLater(5)
  const statuses = new Map<number, number>()
  for (let i = 0; i < 200; i++) {
    const { status } = await signIn(`guess number ${i}`, `198.51.100.${i}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  assert.deepEqual(
    [...statuses],
    [
      [401, 20],
      [429, 180],
    ],
  )
  assert.doesNotMatch(log.join('\n'), /guess|sluices/)
})

test('a token asks for what its scopes let it, and for nothing else', async () => {
  const [{ id }] = await desk.desk.access.listPeople()
  const { secret, token } = await desk.desk.access.makeToken(id, 'script', ['read'])
  const bearer = (value: string) => ({
    Authorization: `Bearer ${value}`,
    Accept: 'application/json',
  })
  assert.equal((await ask('/api/v1/sources', bearer(secret))).status, 200)
  assert.equal((await ask('/acts', bearer(secret), { do: 'undo' })).status, 403)
  assert.equal((await ask('/api/v1/sources', bearer(`${secret}x`))).status, 401)
  await desk.desk.access.removeToken(id, token.id)
  assert.equal((await ask('/api/v1/sources', bearer(secret))).status, 401)
})

test('where to go next is a page of the desk', async () => {
  for (const next of ['https://evil.test/', '//evil.test', '/\\evil.test', '/a\nb'])
    assert.equal((await ask(`/login?next=${encodeURIComponent(next)}`)).status, 400)
})

test('a form of another site, and a name that is not ours, are refused', async () => {
  const form = { name: 'Ada', password: PASSWORD, next: '/' }
  assert.equal((await ask('/login', { Origin: 'https://evil.test' }, form)).status, 403)
  assert.equal((await ask('/login', { Origin: `http://${SITE}` }, form)).status, 403)
  assert.equal((await ask('/login', { Host: 'evil.test' })).status, 421)
  assert.equal((await ask('/login', { Host: '192.0.2.4:4747' })).status, 200)
})
