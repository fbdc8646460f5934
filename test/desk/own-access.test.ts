import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { NOW } from './open-test-desk.ts'
import { type Asker, askWith, openPeopleDesk, type PeopleDesk } from './people-desk.ts'

const PASSWORD = 'three gulls on a pier'
const PAGE = '/settings/access'

let desk: PeopleDesk
let app: Hono
const log: string[] = []
before(async () => {
  desk = await openPeopleDesk()
  const write = (line: Readonly<Record<string, unknown>>) => log.push(JSON.stringify(line))
  const means = { desk: desk.desk, assets: loadDeskAssets(), now: () => NOW }
  app = createApp({ ...means, log: write, logRequest: write })
})
after(() => desk.close())

/** Sends the form of the page, in which a box may be ticked more than once. */
const post = (
  cookie: string,
  form: readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
) =>
  app.request(`http://localhost${PAGE}`, {
    method: 'POST',
    body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])),
    headers: { Host: 'localhost', Cookie: cookie, ...headers },
  })

const wish = (name: string, ...scopes: readonly string[]) => [
  ['do', 'make-token'] as const,
  ['name', name] as const,
  ...scopes.map((scope) => ['scopes', scope] as const),
]

async function makeToken({ cookie }: Asker, name: string, ...scopes: readonly string[]) {
  const answer = await post(cookie, wish(name, ...scopes))
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const [, secret = ''] = /value="(syn_[\w-]{43})"/.exec(await answer.text()) ?? []
  assert.notEqual(secret, '')
  return secret
}

const bring = (secret: string) => askWith(app, { Authorization: `Bearer ${secret}` })

/** What is kept now, whichever of its files it stands in. */
const kept = () => {
  const files = [desk.file, `${desk.file}-wal`]
  return files.map((file) => readFileSync(file, 'latin1')).join('')
}

type Listed = {
  readonly sessions: readonly { readonly id: string; readonly current: boolean }[]
  readonly tokens: readonly { readonly id: string; readonly name: string }[]
}

const listed = (asker: Asker) => asker.read<Listed>(`${PAGE}.json`)

async function signIn(name: string): Promise<string> {
  return `synoptic=${await desk.desk.access.signIn(name, PASSWORD, 'another')}`
}

test('a token of the page does what was ticked and nothing else, until it is taken back', async () => {
  const secret = await makeToken(desk.ada, 'morning script', 'read', 'feeds')
  assert.equal((await bring(secret).get('/api/v1/stories')).status, 200)
  assert.equal((await bring(secret).get('/feeds/stories.atom')).status, 200)
  assert.equal((await bring(secret).send('POST', '/api/v1/refresh')).status, 403)
  assert.equal((await bring(secret).send('POST', '/api/v1/drafts/check')).status, 403)
  const page = await (await desk.ada.get(PAGE)).text()
  assert.match(page, /<bdi>morning script<\/bdi><\/b> may read what you can read/)
  const [{ id }] = (await listed(desk.ada)).tokens
  const removed = await post(desk.ada.cookie, [
    ['do', 'remove-token'],
    ['id', id],
  ])
  assert.equal(removed.status, 303)
  assert.equal((await bring(secret).get('/api/v1/stories')).status, 401)
})

test('the secret is shown once: no later page, log, list of what was done or file has it', async () => {
  const secret = await makeToken(desk.ada, 'seen once', 'read')
  await bring(secret).get('/api/v1/stories')
  await bring(secret).get('/nowhere')
  const shown = [PAGE, `${PAGE}.json`, '/api/v1/tokens', '/audit', '/audit.json']
  for (const path of shown) {
    const text = await (await desk.ada.get(path)).text()
    assert.match(text, /seen once/, path)
    assert.doesNotMatch(text, /syn_[\w-]{43}/, path)
  }
  assert.ok(kept().includes('seen once'))
  assert.ok(!kept().includes(secret.slice(4)))
  assert.ok(log.length > 4)
  assert.doesNotMatch(log.join('\n'), /syn_|seen once/)
})

const refused = [
  ['without a name', wish(' ', 'read'), /A token has a name/],
  ['that may nothing', wish('idle'), /A token may do something/],
  ['whose name turns the line around', wish('a\u202eb', 'read'), /no control characters/],
  ['with a name of many words', wish('x'.repeat(90), 'read'), /at most 60 characters/],
] as const
for (const [what, form, sentence] of refused) {
  test(`a token ${what} is not made, and the page says why`, async () => {
    const before = (await listed(desk.cy)).tokens.length
    const answer = await post(desk.cy.cookie, form)
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), sentence)
    assert.equal((await listed(desk.cy)).tokens.length, before)
  })
}

test('a reader makes tokens for what is their own, and none for how the desk runs', async () => {
  const page = await (await desk.bo.get(PAGE)).text()
  assert.doesNotMatch(page, /value="metrics"/)
  assert.match(page, /change what is your own/)
  const answer = await post(desk.bo.cookie, wish('probe', 'metrics'))
  assert.equal(answer.status, 400)
  assert.match(await answer.text(), /The scope metrics is for editors/)
  const own = bring(await makeToken(desk.bo, 'stars', 'read', 'write'))
  const star = await own.send('PUT', '/api/v1/state/stories/s1', { starred: true })
  assert.equal(star.status, 200)
  const shared = await own.send('POST', '/api/v1/refresh')
  assert.equal(shared.status, 403)
  assert.match(await shared.text(), /only-editors/)
})

test('who is no editor any more reads no measures by a token of before', async () => {
  const secret = await makeToken(desk.cy, 'probe', 'metrics', 'read')
  assert.equal((await bring(secret).get('/today.json')).status, 200)
  await desk.desk.access.setRole('Cy', 'reader')
  const reach = { isShared: true, names: ['localhost'], trustsProxy: false }
  const shared = createApp({ desk: desk.desk, assets: loadDeskAssets(), now: () => NOW, reach })
  const asked = askWith(shared, { Authorization: `Bearer ${secret}` })
  assert.equal((await asked.get('/metrics')).status, 403)
  await desk.desk.access.setRole('Cy', 'editor')
  assert.equal((await asked.get('/metrics')).status, 404)
})

test('a session ended elsewhere is out at once, one or all others, and this one stays', async () => {
  const [first, second] = [await signIn('Ada'), await signIn('Ada')]
  const look = async (cookie: string) => (await askWith(app, { Cookie: cookie }).get(PAGE)).status
  assert.deepEqual([await look(first), await look(second)], [200, 200])
  const { sessions } = await askWith(app, { Cookie: first }).read<Listed>(`${PAGE}.json`)
  assert.deepEqual(
    sessions.map(({ current }) => current),
    [true, false, false],
  )
  const ended = await post(desk.ada.cookie, [
    ['do', 'end-session'],
    ['id', sessions[0].id],
  ])
  assert.equal(ended.status, 303)
  assert.deepEqual([await look(first), await look(second)], [401, 200])
  assert.equal((await post(desk.ada.cookie, [['do', 'end-others']])).status, 303)
  assert.deepEqual([await look(second), await look(desk.ada.cookie)], [401, 200])
})

test('nobody sees or ends what is another’s, an editor neither', async () => {
  await makeToken(desk.bo, 'of Bo alone', 'read')
  const own = await listed(desk.bo)
  const { sessions, tokens } = await listed(desk.ada)
  const ids = [...own.sessions, ...own.tokens].map(({ id }) => id)
  assert.ok(ids.length >= 2)
  for (const { id } of [...sessions, ...tokens]) assert.ok(!ids.includes(id))
  assert.doesNotMatch(await (await desk.ada.get(PAGE)).text(), /of Bo alone/)
  for (const what of ['end-session', 'remove-token'])
    for (const id of ids) {
      const form = [['do', what] as const, ['id', id] as const]
      assert.equal((await post(desk.ada.cookie, form)).status, 404)
    }
  for (const id of ids)
    for (const kind of ['sessions', 'tokens'])
      assert.equal((await desk.ada.send('DELETE', `/api/v1/${kind}/${id}`)).status, 404)
  assert.deepEqual(await listed(desk.bo), own)
})

test('a new password takes the former one, signs out everywhere but here, and ends tokens', async () => {
  const [here, elsewhere] = [await signIn('Bo'), await signIn('Bo')]
  const secret = await makeToken(desk.bo, 'of before', 'read')
  const change = (former: string, password: string) =>
    post(here, [
      ['do', 'change-password'],
      ['former', former],
      ['password', password],
    ])
  const wrong = await change('three gulls on a roof', 'nine herons in a row')
  assert.equal(wrong.status, 403)
  assert.match(await wrong.text(), /not the password you have/)
  assert.equal((await change(PASSWORD, 'short')).status, 400)
  const changed = await change(PASSWORD, 'nine herons in a row')
  assert.equal(changed.status, 303)
  const [fresh = ''] = (changed.headers.get('set-cookie') ?? '').split(';')
  const look = async (Cookie: string) => (await askWith(app, { Cookie }).get(PAGE)).status
  assert.deepEqual(
    [await look(fresh), await look(here), await look(elsewhere), await look(desk.bo.cookie)],
    [200, 401, 401, 401],
  )
  assert.equal((await bring(secret).get('/api/v1/stories')).status, 401)
  assert.equal(await desk.desk.access.signIn('Bo', PASSWORD, ''), null)
  const [{ who, act, about }] = await desk.desk.audit.list({ limit: 1 })
  assert.deepEqual([who, act, about], ['Bo', 'password-changed', 'Bo'])
  assert.doesNotMatch(log.join('\n'), /gulls|herons/)
})

test('the former password is guessed as slowly as at the door', async () => {
  const form = [
    ['do', 'change-password'],
    ['former', 'is it this one?'],
    ['password', 'nine herons in a row'],
  ] as const
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) statuses.push((await post(desk.cy.cookie, form)).status)
  assert.deepEqual(statuses, [403, 403, 403, 403, 403, 429, 429])
})

test('no other site and no program sends these forms', async () => {
  const form = wish('theirs', 'read')
  for (const [name, value] of [
    ['Origin', 'https://evil.test'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])
    assert.equal((await post(desk.ada.cookie, form, { [name]: value })).status, 403)
  const secret = await makeToken(desk.ada, 'writer', 'write')
  const answer = await bring(secret).send('POST', PAGE, { do: 'make-token', name: 'more' })
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /is for who is signed in/)
  const names = (await listed(desk.ada)).tokens.map(({ name }) => name)
  assert.ok(!names.includes('theirs') && !names.includes('more'))
})
