import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { type Listening, listen, PROXIED } from '../../src/server/listen.ts'
import { addArticle } from '../desk/add-article.ts'
import { NOW, openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { freePort } from '../fixtures/free-port.ts'
import { findProgram, startProxy, writeCaddy, writeNginx } from './start-proxies.ts'

const NAME = 'desk.example.org'
const PASSWORD = 'two otters under ice'

let desk: TestDesk
let listening: Listening
let folder: string
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-proxy-'))
  desk = await openTestDesk()
  await desk.desk.access.addPerson('Ada', 'editor', PASSWORD)
  const reach = { isShared: true, names: [NAME], trustsProxy: true }
  const means = { desk: desk.desk, assets: loadDeskAssets(), now: () => NOW, reach }
  listening = await listen(createApp(means), { host: '127.0.0.1', port: 0 }, PROXIED)
})
after(async () => {
  desk.desk.live.end()
  await listening.close()
  await desk.close()
  rmSync(folder, { recursive: true })
})

type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Asks by TLS, as a browser asks for the desk's name. */
async function ask(port: number, path: string, { method, headers, body }: Asked = {}) {
  const sent = request({
    ...{ host: '127.0.0.1', port, path, method, servername: NAME, rejectUnauthorized: false },
    headers: { Host: NAME, Accept: 'text/html', ...headers },
  })
  sent.end(body)
  // What is refused before all of it was sent cannot be sent on.
  void sent.once('response', () => sent.on('error', () => undefined))
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  return answer
}

/** What a desk behind a proxy must do. */
async function drive(port: number): Promise<void> {
  const Origin = `https://${NAME}`
  const form = new URLSearchParams({ name: 'Ada', password: PASSWORD, next: '/story/s1' })
  const posted = { 'Content-Type': 'application/x-www-form-urlencoded', Origin }
  const signedIn = await ask(port, '/login', {
    method: 'POST',
    headers: posted,
    body: String(form),
  })
  assert.deepEqual([signedIn.statusCode, signedIn.headers.location], [303, '/story/s1'])
  const [cookie = ''] = signedIn.headers['set-cookie'] ?? []
  assert.match(cookie, /^__Host-synoptic=.+; Secure; SameSite=Lax$/)
  const Cookie = cookie.replace(/;.*/s, '')
  assert.match(
    await text(await ask(port, '/help', { headers: { Cookie } })),
    /Ada<\/bdi> is signed/,
  )

  const events = await ask(port, '/api/v1/events', { headers: { Cookie } })
  assert.equal(events.statusCode, 200)
  const [first] = await once(events, 'data')
  assert.match(String(first), /^retry: /)
  await desk.desk.look()
  await addArticle(desk, 's1')
  await desk.desk.look()
  const [told] = await once(events, 'data')
  assert.match(String(told), /event: story\.changed/)
  events.destroy()

  // A draft of twelve megabytes passes the proxy and is refused by the desk, in its own words.
  const large = await ask(port, '/api/v1/drafts/check', {
    method: 'POST',
    headers: { Cookie, Origin, 'Content-Type': 'multipart/form-data; boundary=x' },
    body: new Uint8Array(12 << 20),
  })
  assert.equal(large.statusCode, 413)
  assert.match(await text(large), /10 MB/)

  const elsewhere = { ...posted, Origin: 'https://elsewhere.test', Cookie }
  const refused = await ask(port, '/acts', { method: 'POST', headers: elsewhere, body: 'do=undo' })
  assert.equal(refused.statusCode, 403)
}

const isUp = (port: number) => () =>
  ask(port, '/healthz').then(
    ({ statusCode }) => statusCode === 200,
    () => false,
  )

const caddy = findProgram('caddy')
test('behind Caddy people sign in, events come at once, and uploads pass', {
  skip: caddy ? false : 'no caddy here',
}, async () => {
  const port = await freePort()
  const file = writeCaddy({ folder, port, desk: new URL(listening.address).port })
  const given = ['--config', file, '--adapter', 'caddyfile']
  const valid = spawnSync(String(caddy), ['validate', ...given], { encoding: 'utf8' })
  assert.equal(valid.status, 0, valid.stderr)
  const { child } = await startProxy([String(caddy), 'run', ...given], port, isUp(port))
  await drive(port).finally(() => child.kill())
})

const nginx = findProgram('nginx')
test('behind nginx people sign in, events come at once, and uploads pass', {
  skip: nginx && findProgram('openssl') ? false : 'no nginx or openssl here',
}, async () => {
  const port = await freePort()
  const file = writeNginx({ folder, port, desk: new URL(listening.address).port })
  const given = ['-p', folder, '-c', file, '-e', 'stderr']
  const valid = spawnSync(String(nginx), ['-t', ...given], { encoding: 'utf8' })
  assert.equal(valid.status, 0, valid.stderr)
  const { child } = await startProxy([String(nginx), ...given], port, isUp(port))
  await drive(port).finally(() => child.kill())
})
