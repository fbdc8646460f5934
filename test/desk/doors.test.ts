import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'seven lamps on the quay'

/** Linux alone has more loopback addresses than one without being told so. */
const skip = process.platform === 'linux' ? false : 'no second loopback address'
const [OWN, FOREIGN] = ['127.0.0.1', '127.0.0.66']

let desk: TestDesk
let listening: Listening
let cookie: string
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  await desk.desk.access.addPerson('Ada', 'editor', PASSWORD)
  cookie = `synoptic=${await desk.desk.access.signIn('Ada', PASSWORD, '')}`
  const reach = { isShared: true, names: [], trustsProxy: false }
  const means = { desk: desk.desk, assets: loadDeskAssets(), now: () => new Date(), reach }
  const patience = { headers: 1500, whole: 3000, connections: 64 }
  listening = await listen(createApp(means), { host: '127.0.0.1', port: 0 }, patience)
})
after(async () => {
  await listening.close()
  await desk.close()
})

type Asked = {
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
}

async function ask(path: string, { from = OWN, headers = {}, form }: Asked = {}) {
  const { port } = new URL(listening.address)
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const sent = request({
    ...{ host: '127.0.0.1', port, path, localAddress: from, method: form ? 'POST' : 'GET' },
    headers: { Host: 'localhost', Connection: 'close', ...(form ? type : {}), ...headers },
  })
  sent.end(form ? String(new URLSearchParams(form)) : undefined)
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: await text(answer) }
}

/** How often each status came, of so many askings, a few at once. */
async function countStatuses(times: number, work: (nth: number) => Promise<{ status: number }>) {
  const counts: Record<number, number> = {}
  let nth = 0
  const go = async () => {
    while (nth < times) {
      const { status } = await work(nth++)
      counts[status] = (counts[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, go))
  return counts
}

/** Somebody who is signed in goes on reading. */
async function readOn(pages: number): Promise<void> {
  for (let page = 0; page < pages; page++) {
    const { status, text } = await ask(['/', '/story/s1', '/sources'][page % 3], {
      headers: { Cookie: cookie, Accept: 'text/html' },
    })
    assert.equal(status, 200)
    assert.match(text, /Ada<\/bdi> is signed in/)
  }
}

test('who guesses passwords and tokens is slowed, and others read on', { skip }, async () => {
  const guess = (nth: number) =>
    ask('/login', { from: FOREIGN, form: { name: 'Ada', password: `guess number ${nth}` } })
  const bring = (nth: number) =>
    ask('/api/v1/sources', {
      from: FOREIGN,
      headers: { Authorization: `Bearer syn_${nth}`, Accept: 'application/json' },
    })
  const [passwords, tokens] = await Promise.all([
    countStatuses(20, guess),
    countStatuses(120, bring),
    readOn(12),
  ])
  // A few more than at once come free in the seconds that it takes.
  assert.ok(passwords[401] >= 5 && passwords[401] <= 10, JSON.stringify(passwords))
  assert.equal(passwords[401] + passwords[429], 20)
  assert.ok(tokens[401] >= 30 && tokens[401] <= 60, JSON.stringify(tokens))
  assert.equal(tokens[401] + tokens[429], 120)
  const refused = await bring(0)
  assert.ok(Number(refused.headers['retry-after']) > 0)
  assert.match(refused.text, /too-many-guesses/)
  const { secret } = await desk.desk.access.makeToken(
    (await desk.desk.access.listPeople())[0].id,
    'script',
    ['read'],
  )
  const headers = { Authorization: `Bearer ${secret}`, Accept: 'application/json' }
  assert.equal((await ask('/api/v1/sources', { headers })).status, 200)
})

test('hundreds of connections on which nothing comes keep nobody out', { skip }, async () => {
  const { port } = new URL(listening.address)
  const closed = Array.from({ length: 300 }, async (_, nth) => {
    const localAddress = nth % 2 === 0 ? FOREIGN : `127.1.${nth >> 7}.${1 + (nth & 127)}`
    const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress })
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    socket.resume()
    await new Promise((resolve) => socket.once('close', resolve))
  })
  await Promise.all([readOn(12), ...closed])
})
