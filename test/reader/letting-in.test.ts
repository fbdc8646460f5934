import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { type Form, openTestReader, send, type TestReader } from './open-reader.ts'

let reader: TestReader
const log: string[] = []
let at = Date.now()
before(async () => {
  reader = await openTestReader()
})
after(() => reader.desk.close())

const SITE = 'desk.example.test'
const LIST = '/reader/api/0/subscription/list?output=json'

/** The same desk as others reach it. */
function shared() {
  const write = (line: object) => log.push(JSON.stringify(line))
  const app = createApp({
    ...{ desk: reader.desk.desk, assets: loadDeskAssets(), now: () => new Date(at) },
    reach: { isShared: true, names: [SITE], trustsProxy: true },
    ...{ log: write, logRequest: write },
  })
  return { ...reader.desk, app }
}

async function signIn(name: string, password: string, from = '203.0.113.9', more: Form = []) {
  const form: Form = [['Email', name], ['Passwd', password], ...more]
  return send(shared(), '/accounts/ClientLogin', form, { Host: SITE, 'X-Forwarded-For': from })
}

const wordOf = async (answer: Response) => /^Auth=(.+)$/m.exec(await answer.text())?.[1] ?? ''

test('on a desk of one person the lists are open to the password alone, made on the desk', async () => {
  const refused = await send(reader.desk, LIST)
  assert.equal(refused.status, 401)
  assert.equal(refused.headers.get('x-reader-google-bad-token'), 'true')
  assert.match(await refused.text(), /Sign in again/)
  const { readerKeys } = reader.desk.desk
  assert.match(reader.password, /^[a-km-z2-9]{5}(?:-[a-km-z2-9]{5}){3}$/)
  assert.ok(await readerKeys.signIn('anybody', reader.password.toUpperCase().replaceAll('-', ' ')))
  assert.equal(await readerKeys.signIn('me', 'aaaaa-aaaaa-aaaaa-aaaaa'), null)
  assert.equal(await readerKeys.signIn('me', ''), null)
})

test('the word is brought in a header, or as T in the address or in what is posted', async () => {
  const word = await wordOf(
    await send(reader.desk, '/accounts/ClientLogin', [
      ['Email', 'me'],
      ['Passwd', reader.password],
    ]),
  )
  const statuses = await Promise.all([
    send(reader.desk, LIST, undefined, { Authorization: `GoogleLogin auth=${word}` }),
    send(reader.desk, LIST, undefined, { Authorization: `Bearer ${word}` }),
    send(reader.desk, `${LIST}&T=${word}`),
    send(reader.desk, LIST, [['T', word]]),
    send(reader.desk, LIST, [['T', `${word}x`]]),
    send(reader.desk, `${LIST}&T=${reader.password}`),
  ])
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [200, 200, 200, 200, 401, 401],
  )
})

test('an app may ask for the word as JSON, or by an address', async () => {
  const asked = `/accounts/ClientLogin?output=json&Email=me&Passwd=${reader.password}`
  const told: Record<string, string> = JSON.parse(await (await send(reader.desk, asked)).text())
  assert.deepEqual(Object.keys(told), ['SID', 'LSID', 'Auth'])
})

test('the password of one who was alone is the first editor’s, under their name', async () => {
  const { access, readerKeys } = reader.desk.desk
  await access.addPerson('Ada', 'editor', 'four sluices at dawn')
  assert.equal((await signIn('me', reader.password)).status, 401)
  assert.equal((await signIn('Ada', reader.password)).status, 200)
  const [ada] = await access.listPeople()
  const password = await readerKeys.make(ada.id)
  assert.equal((await signIn('Bo', password)).status, 401)
  assert.equal((await signIn('ada', 'four sluices at dawn')).status, 401)
  at += 60_000
  const word = await wordOf(await signIn('ADA', password))
  const own = { Host: SITE, Authorization: `GoogleLogin auth=${word}` }
  const who = await send(shared(), '/reader/api/0/user-info', undefined, own)
  assert.deepEqual(JSON.parse(await who.text()).userName, 'Ada')
  assert.equal(
    (await send(shared(), '/', undefined, { ...own, Accept: 'application/json' })).status,
    401,
  )
  assert.ok((await readerKeys.describe(ada.id))?.usedAt)
  await access.setPassword('Ada', 'five sluices at dusk')
  assert.equal((await send(shared(), LIST, undefined, own)).status, 401)
})

test('a token with the scope reader is a password as well, another is none', async () => {
  const { access } = reader.desk.desk
  const [ada] = await access.listPeople()
  const { secret, token } = await access.makeToken(ada.id, 'phone', ['reader'])
  const other = await access.makeToken(ada.id, 'script', ['read', 'write'])
  assert.equal((await signIn('Ada', other.secret, '203.0.113.20')).status, 401)
  assert.equal(await wordOf(await signIn('Ada', secret, '203.0.113.20')), secret)
  const bearer = { Host: SITE, Authorization: `Bearer ${secret}` }
  assert.equal((await send(shared(), LIST, undefined, bearer)).status, 200)
  await access.removeToken(ada.id, token.id)
  assert.equal((await send(shared(), LIST, undefined, bearer)).status, 401)
  const make = (bearer: string) =>
    send(shared(), '/settings/reader-app', [['do', 'make']], {
      Host: SITE,
      Authorization: `Bearer ${bearer}`,
    })
  const refused = await make(other.secret)
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /has not the scope reader/)
  const both = await access.makeToken(ada.id, 'both', ['write', 'reader'])
  assert.equal((await make(both.secret)).status, 200)
})

test('who reads changes no subscriptions, and reads all the same', async () => {
  const { access, readerKeys } = reader.desk.desk
  await access.addPerson('Bo', 'reader', 'nine lambs on the moor')
  const bo = (await access.listPeople()).find(({ name }) => name === 'Bo')
  const password = await readerKeys.make(bo?.id ?? '')
  const word = await wordOf(await signIn('Bo', password, '203.0.113.30'))
  const own = { Host: SITE, Authorization: `GoogleLogin auth=${word}` }
  const post = (path: string, form: Form) => send(shared(), `/reader/api/0/${path}`, form, own)
  const refused = await post('subscription/edit', [
    ['ac', 'unsubscribe'],
    ['s', 'feed/1'],
  ])
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /editor/)
  assert.equal(
    (
      await post('rename-tag', [
        ['s', 'user/-/label/Shore'],
        ['dest', 'user/-/label/X'],
      ])
    ).status,
    403,
  )
  assert.equal((await post('mark-all-as-read', [['s', 'feed/1']])).status, 200)
})

test('guessing is slowed, from one address and from many, and nothing of it is logged', async () => {
  at += 3_600_000
  const app = shared()
  const statuses = new Map<number, number>()
  for (let i = 0; i < 200; i++) {
    const form: Form = [
      ['Email', 'Ada'],
      ['Passwd', `guess number ${i}`],
    ]
    const from = { Host: SITE, 'X-Forwarded-For': `198.51.100.${i}` }
    const { status } = await send(app, '/accounts/ClientLogin', form, from)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  assert.deepEqual(
    [...statuses],
    [
      [401, 20],
      [429, 180],
    ],
  )
  const { readerKeys, access } = reader.desk.desk
  const [ada] = await access.listPeople()
  assert.equal((await signIn('Ada', await readerKeys.make(ada.id), '198.51.100.7')).status, 200)
  await send(app, `${LIST}&T=secret-word`, [['T', 'secret-word']], { Host: SITE })
  assert.ok(log.length > 200)
  assert.doesNotMatch(log.join('\n'), /guess|secret-word|Passwd|Email/)
})

test('too much at once is refused before it is read', async () => {
  const form: Form = [['i', '1'.repeat(2 << 20)]]
  assert.equal((await reader.ask('edit-tag', form)).status, 413)
})
