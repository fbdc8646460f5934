import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { openAccess } from '../../src/app/access/open-access.ts'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import type { Scope } from '../../src/model/access.ts'
import { createApp } from '../../src/server/create-app.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'nine stones in a ring'
const DAY = 86_400_000

let desk: TestDesk
let app: Hono
let folder: string
let at = Date.parse('2026-03-02T09:00:00Z')
const log: string[] = []
/** Sessions that were begun days ago and later. */
let accessAt: (days: number) => TestDesk['desk']['access']

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-secrets-'))
  desk = await openTestDesk()
  const write = (line: object) => log.push(JSON.stringify(line))
  const store = openDeskStore(join(folder, 'desk.db'))
  accessAt = (days) => openAccess(store, () => new Date(at + days * DAY))
  // The desk over people whose clock can be set.
  const access = openAccess(store, () => new Date(at))
  const reach = { isShared: true, names: ['desk.example.test'], trustsProxy: false }
  const means = { desk: { ...desk.desk, access }, assets: loadDeskAssets(), reach }
  app = createApp({ ...means, now: () => new Date(at), log: write, logRequest: write })
  await access.addPerson('Ada', 'editor', PASSWORD)
})
after(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

type Headers = Readonly<Record<string, string>>

function ask(path: string, headers: Headers = {}, form?: Headers) {
  const usual = { Host: 'desk.example.test', Accept: 'text/html' }
  const body = form && new URLSearchParams(form)
  const method = form ? 'POST' : 'GET'
  return app.request(path, { method, body, headers: { ...usual, ...headers } })
}

const signIn = (headers: Headers = {}, password = PASSWORD) =>
  ask('/login', headers, { name: 'Ada', password, next: '/story/s1?only=2' })

async function cookieOf(answer: Response): Promise<string> {
  return (answer.headers.get('set-cookie') ?? assert.fail(await answer.text())).replace(/;.*/s, '')
}

test('a session that is over, or was ended elsewhere, opens nothing any more', async () => {
  const Cookie = await cookieOf(await signIn())
  assert.equal((await ask('/sources', { Cookie })).status, 200)
  at += 31 * DAY
  const over = await ask('/sources', { Cookie })
  assert.deepEqual([over.status, over.headers.get('location')], [303, '/login?next=%2Fsources'])
  const other = await cookieOf(await signIn())
  const access = accessAt(0)
  const [{ id }] = await access.listPeople()
  const [{ id: session }] = await access.listSessions(id)
  assert.equal((await ask('/sources', { Cookie: other })).status, 200)
  await access.endSession(id, session)
  assert.equal((await ask('/sources', { Cookie: other })).status, 303)
})

const NEEDS: readonly (readonly [scope: Scope, path: string, method?: 'POST'])[] = [
  ['read', '/'],
  ['read', '/api/v1/stories'],
  ['write', '/acts', 'POST'],
  ['write', '/api/v1/refresh', 'POST'],
  ['check', '/check', 'POST'],
  ['check', '/api/v1/compare', 'POST'],
  ['feeds', '/feeds/stories.atom'],
  ['mcp', '/mcp', 'POST'],
  ['metrics', '/metrics'],
]
const SCOPES: readonly Scope[] = ['read', 'write', 'check', 'feeds', 'reader', 'mcp', 'metrics']

test('a token with every scope but the one that is needed is refused, and says which that is', async () => {
  const access = accessAt(0)
  const [{ id }] = await access.listPeople()
  for (const [scope, path, method] of NEEDS) {
    const others = SCOPES.filter((each) => each !== scope)
    const { secret, token } = await access.makeToken(id, 'script', others)
    const bearer = { Authorization: `Bearer ${secret}`, Accept: 'application/json' }
    const refused = await ask(path, bearer, method && {})
    assert.equal(refused.status, 403, path)
    assert.match(await refused.text(), new RegExp(`needs the scope ${scope};`), path)
    await access.removeToken(id, token.id)
    assert.equal((await ask(path, bearer, method && {})).status, 401, path)
  }
})

test('what is said of a proxy counts for nothing where none is trusted', async () => {
  at += DAY
  const said = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'elsewhere.test' }
  const cookie = (await signIn(said)).headers.get('set-cookie') ?? ''
  assert.match(cookie, /^synoptic=/)
  assert.doesNotMatch(cookie, /Secure/)
  assert.match(await (await ask('/login', said)).text(), /can be read on its way/)
  const statuses: number[] = []
  for (let i = 0; i < 8; i++) {
    const from = { 'X-Forwarded-For': `203.0.113.${i}` }
    statuses.push((await signIn(from, 'not the password')).status)
  }
  assert.deepEqual(statuses, [401, 401, 401, 401, 429, 429, 429, 429])
})

test('no password, cookie, token or place to go on stands in the log or in the file of the desk', async () => {
  at += DAY
  const Cookie = await cookieOf(await signIn())
  await signIn({}, 'another password of mine')
  const access = accessAt(0)
  const { secret } = await access.makeToken((await access.listPeople())[0].id, 'script', ['read'])
  await ask('/today.json', { Authorization: `Bearer ${secret}` })
  await ask('/today.json', { Authorization: 'Bearer syn_nothing-that-is-known' })
  await ask('/search?q=quiet+matter', { Cookie })
  const session = Cookie.replace(/.*=/, '')
  const secrets = [PASSWORD, 'another password', session, secret, 'nothing-that-is-known']
  assert.ok(log.length > 20)
  for (const each of [...secrets, 'only=2', 'quiet'])
    assert.ok(!log.join('\n').includes(each), each)
  const copy = join(folder, 'copy.db')
  const store = openDeskStore(join(folder, 'desk.db'))
  await store.backup(copy)
  await store.close()
  for (const file of ['desk.db', 'desk.db-wal', 'copy.db'].map((name) => join(folder, name))) {
    assert.equal(statSync(file).mode & 0o077, 0, file)
    const bytes = readFileSync(file)
    for (const each of secrets) assert.ok(!bytes.includes(each), `${each} in ${file}`)
  }
})
