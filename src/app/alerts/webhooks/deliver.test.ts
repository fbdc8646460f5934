import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { RETRIES } from './judge-attempt.ts'
import { HOUR, openHooks, startReceiver, type Taken } from './test-hooks.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-hooks-'))
after(() => rmSync(folder, { recursive: true }))

const idsOf = (taken: readonly Taken[]) => taken.map(({ id }) => id)

test('what is sent is signed as Standard Webhooks has it', async () => {
  await using receiver = await startReceiver()
  const hooks = openHooks()
  const { id, secret } = await hooks.add(receiver.url('/in'))
  const alert = await hooks.alert(id)
  await hooks.deliver()
  const [{ headers, body }] = receiver.taken
  const { type, timestamp, data } = JSON.parse(body)
  assert.deepEqual([type, timestamp, data.id], ['alert.figure', alert.at, alert.id])
  assert.equal(data.path, '/story/s1/at/k1')
  assert.equal(headers['content-type'], 'application/json')
  assert.equal(Number(headers['webhook-timestamp']), hooks.now().getTime() / 1000)
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  assert.equal(key.length, 32)
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const mac = createHmac('sha256', key).update(signed).digest('base64')
  assert.equal(headers['webhook-signature'], `v1,${mac}`)
  assert.deepEqual(await hooks.states(id), ['done 1'])
  await hooks.close()
})

test('a receiver that is down for an hour gets each alert once when it is back', async () => {
  let isDown = true
  await using receiver = await startReceiver((response) => {
    response.statusCode = isDown ? 503 : 204
    response.end()
  })
  const hooks = openHooks()
  const { id } = await hooks.add(receiver.url())
  const sent = Array.from({ length: 5 }, () => hooks.alert(id))
  for (let minute = 0; minute < 60; minute++) await hooks.pass(60_000)
  assert.ok(receiver.taken.length >= 15)
  const before = receiver.taken.length
  isDown = false
  for (let minute = 0; minute < 180; minute++) await hooks.pass(60_000)
  const arrived = receiver.taken.slice(before)
  assert.equal(arrived.length, sent.length)
  assert.equal(new Set(idsOf(arrived)).size, sent.length)
  assert.ok(idsOf(arrived).every((each) => idsOf(receiver.taken.slice(0, before)).includes(each)))
  assert.ok((await hooks.states(id)).every((each) => each.startsWith('done ')))
  await hooks.close()
})

test('one that answers 500 for three days is switched off, and what it missed can be sent again', async () => {
  let status = 500
  await using receiver = await startReceiver((response) => {
    response.statusCode = status
    response.end('no\u0000 \u202eway'.padEnd(5000, '.'))
  })
  const hooks = openHooks()
  const { id } = await hooks.add(receiver.url())
  await hooks.alert(id)
  await hooks.deliver()
  for (const wait of RETRIES) await hooks.pass(wait)
  assert.ok(RETRIES.reduce((sum, wait) => sum + wait) > 70 * HOUR)
  assert.equal(receiver.taken.length, RETRIES.length + 1)
  assert.equal(new Set(idsOf(receiver.taken)).size, 1)
  assert.deepEqual(await hooks.states(id), [`failed ${RETRIES.length + 1}`])
  assert.match((await hooks.webhooks.find('me', id))?.reason ?? '', /three days/)
  const [{ id: delivery, answer }] = await hooks.webhooks.listDeliveries('me', id, 1)
  assert.match(answer, /^no way\.+$/)
  assert.equal(answer.length, 200)
  status = 200
  assert.equal(await hooks.webhooks.retry('somebody', delivery), null)
  assert.ok(await hooks.webhooks.retry('me', delivery))
  await hooks.pass(1)
  assert.equal(receiver.taken.length, RETRIES.length + 1)
  await hooks.webhooks.change('me', id, { isOn: true })
  await hooks.pass(1)
  assert.deepEqual(await hooks.states(id), ['done 1'])
  assert.equal((await hooks.webhooks.find('me', id))?.reason, null)
  await hooks.close()
})

test('a slow receiver holds up nobody else, and is tried again', async () => {
  await using slow = await startReceiver(() => undefined)
  await using quick = await startReceiver()
  const hooks = openHooks(':memory:', { timeout: 400 })
  const one = await hooks.add(slow.url())
  const other = await hooks.add(quick.url())
  for (let i = 0; i < 3; i++) await hooks.alert(one.id)
  for (let i = 0; i < 20; i++) await hooks.alert(other.id)
  const sending = hooks.deliver()
  const start = performance.now()
  while (quick.taken.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))
  assert.ok((await hooks.states(one.id)).includes('waiting 0'), `${performance.now() - start} ms`)
  await sending
  assert.deepEqual(await hooks.states(one.id), ['waiting 1', 'waiting 1', 'waiting 1'])
  assert.match((await hooks.webhooks.listDeliveries('me', one.id, 1))[0].answer, /took too long/)
  await hooks.close()
})

test('a webhook that is slow holds up no other one at the same host', async () => {
  const held: (() => void)[] = []
  await using receiver = await startReceiver((response, nth) => {
    if (nth === 1) held.push(() => response.end('ok'))
    else response.end('ok')
  })
  const hooks = openHooks()
  const slow = await hooks.add(receiver.url('/slow'))
  const quick = await hooks.add(receiver.url('/quick'))
  await hooks.alert(slow.id)
  const sending = hooks.deliver()
  while (held.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  for (let i = 0; i < 3; i++) await hooks.alert(quick.id)
  const others = hooks.deliver()
  for (let i = 0; i < 100 && receiver.taken.length < 4; i++)
    await new Promise((resolve) => setTimeout(resolve, 10))
  assert.equal(receiver.taken.length, 4)
  held[0]()
  await Promise.all([sending, others])
  assert.deepEqual(await hooks.states(slow.id), ['done 1'])
  assert.deepEqual(await hooks.states(quick.id), ['done 1', 'done 1', 'done 1'])
  await hooks.close()
})

test('who asks to be left alone is, for so long', async () => {
  await using receiver = await startReceiver((response) => {
    response.writeHead(429, { 'Retry-After': '7200' }).end()
  })
  const hooks = openHooks()
  const { id } = await hooks.add(receiver.url())
  await hooks.alert(id)
  await hooks.deliver()
  await hooks.pass(HOUR)
  assert.equal(receiver.taken.length, 1)
  await hooks.pass(HOUR)
  assert.equal(receiver.taken.length, 2)
  await hooks.close()
})

test('no redirect is followed', async () => {
  await using target = await startReceiver()
  await using receiver = await startReceiver((response) => {
    response.writeHead(307, { Location: target.url() }).end('Moved.')
  })
  const hooks = openHooks()
  const { id } = await hooks.add(receiver.url())
  await hooks.alert(id)
  await hooks.deliver()
  assert.deepEqual(target.taken, [])
  const [delivery] = await hooks.webhooks.listDeliveries('me', id, 1)
  assert.deepEqual([delivery.state, delivery.status], ['waiting', 307])
  assert.match(delivery.answer, /not followed/)
  await hooks.close()
})

test('what is gone is switched off at once', async () => {
  await using receiver = await startReceiver((response) => response.writeHead(410).end())
  const hooks = openHooks()
  const { id } = await hooks.add(receiver.url())
  await hooks.alert(id)
  await hooks.alert(id)
  await hooks.deliver()
  assert.match((await hooks.webhooks.find('me', id))?.reason ?? '', /gone/)
  assert.deepEqual((await hooks.states(id)).sort(), ['failed 1', 'waiting 0'])
  await hooks.alert(id)
  assert.equal((await hooks.states(id)).length, 2)
  await hooks.close()
})

test('private addresses are refused, by number or by name, and told', async () => {
  await using receiver = await startReceiver()
  const hooks = openHooks(':memory:', {
    allowPrivateHosts: [],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  const refused = [
    'https://127.0.0.1/in',
    'https://[::1]/in',
    'https://10.1.2.3/in',
    'https://2130706433/in',
    'https://localhost/in',
    'http://hooks.example.org/in',
    'ftp://hooks.example.org/in',
    'https://user:word@hooks.example.org/in',
    'hooks',
  ]
  for (const url of refused) {
    const made = await hooks.webhooks.add('me', { url, wanted: { kinds: [], stories: 'all' } })
    assert.ok('code' in made, url)
  }
  const { id } = await hooks.add(
    receiver.url('/in', 'hooks.example.org').replace('http:', 'https:'),
  )
  await hooks.alert(id)
  await hooks.deliver()
  const [delivery] = await hooks.webhooks.listDeliveries('me', id, 1)
  assert.equal(delivery.state, 'refused')
  assert.match(delivery.answer, /not a public host.*allow-private-hosts/)
  await hooks.pass(100 * HOUR)
  assert.deepEqual(await hooks.states(id), ['refused 1'])
  assert.deepEqual(receiver.taken, [])
  await hooks.close()
})

test('several desks over one file send each alert once', async () => {
  await using receiver = await startReceiver((response) => setTimeout(() => response.end(), 2))
  const path = join(folder, 'desk.db')
  const [one, other] = [openHooks(path), openHooks(path)]
  const hooks = await Promise.all(Array.from({ length: 4 }, () => one.add(receiver.url())))
  const ids = hooks.map(({ id }) => id)
  for (let i = 0; i < 12; i++) await one.alert(...ids)
  await Promise.all([one.deliver(), other.deliver(), one.deliver()])
  await Promise.all([one.deliver(), other.deliver()])
  assert.equal(receiver.taken.length, 48)
  assert.equal(new Set(idsOf(receiver.taken)).size, 48)
  await one.close()
  await other.close()
})

test('killed between sending and noting it, the same id is sent again, and by nobody before', async () => {
  const path = join(folder, 'killed.db')
  let isSent: () => void = () => undefined
  const sent = new Promise<void>((resolve) => {
    isSent = resolve
  })
  await using receiver = await startReceiver((response, nth) =>
    nth === 1 ? isSent() : response.end(),
  )
  const hooks = openHooks(path)
  const { id } = await hooks.add(receiver.url())
  await hooks.alert(id)
  const script = join(import.meta.dirname, 'test-killed-sender.ts')
  const sender = spawn(process.execPath, [script, path], { stdio: 'ignore' })
  await sent
  sender.kill('SIGKILL')
  await new Promise((resolve) => sender.once('exit', resolve))
  await hooks.pass(59_000)
  assert.equal(receiver.taken.length, 1)
  await hooks.pass(2000)
  assert.equal(receiver.taken.length, 2)
  assert.equal(new Set(idsOf(receiver.taken)).size, 1)
  assert.deepEqual(await hooks.states(id), ['done 2'])
  await hooks.close()
})

test('a test is sent once, and said what came of it; the secret is given out once', async () => {
  await using receiver = await startReceiver((response, nth) => {
    response.statusCode = nth === 1 ? 200 : 400
    response.end('seen')
  })
  const hooks = openHooks()
  const { id, secret } = await hooks.add(receiver.url())
  const first = await hooks.webhooks.test('me', id)
  assert.deepEqual([first?.state, first?.status, first?.answer], ['done', 200, 'seen'])
  const second = await hooks.webhooks.test('me', id)
  assert.deepEqual([second?.state, second?.attempts], ['failed', 1])
  assert.equal(await hooks.webhooks.test('somebody', id), null)
  const shown = JSON.stringify([await hooks.webhooks.list('me'), first, second])
  assert.ok(!shown.includes(secret.slice(6)))
  await hooks.close()
})
