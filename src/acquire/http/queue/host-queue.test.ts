import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHostQueue, type HostQueueOptions, PutOff, Stopped } from './host-queue.ts'
import { createHandClock } from './test-clock.ts'

const TURN = { rest: 0, patience: Number.POSITIVE_INFINITY }

function start(options: Partial<HostQueueOptions> = {}) {
  const clock = createHandClock()
  const limits = { connections: 2, slowAfter: 2_000, slowConnections: 8, holdPatience: 5_000 }
  const queue = createHostQueue({ clock, ...limits, ...options })
  const log: string[] = []
  /** Work of so many milliseconds that tells when it begins. */
  const run = (host: string, duration: number, turn = {}) => {
    const work = () =>
      new Promise<void>((resolve) => {
        log.push(`${clock.now()} ${host}`)
        clock.after(duration, resolve)
      })
    const done = queue.run(host, work, { ...TURN, ...turn })
    done.catch((error) => log.push(`${clock.now()} ${host} ${error.constructor.name}`))
    return done
  }
  return { clock, queue, log, run }
}

test('A host has one request at a time', async () => {
  const { clock, log, run } = start()
  for (let i = 0; i < 3; i++) void run('a', 10)
  await clock.advance(100)
  assert.deepEqual(log, ['0 a', '10 a', '20 a'])
})

test('A host rests between two requests, from the end of the first', async () => {
  const { clock, log, run } = start()
  for (let i = 0; i < 3; i++) void run('a', 10, { rest: 500 })
  await clock.advance(2_000)
  assert.deepEqual(log, ['0 a', '510 a', '1020 a'])
})

test('How long a host rests may depend on what it answered', async () => {
  const { clock, log, run } = start()
  for (let i = 0; i < 3; i++)
    void run('a', 10, { rest: 500, restAfter: () => (log.length === 1 ? 0 : 500) })
  await clock.advance(2_000)
  assert.deepEqual(log, ['0 a', '10 a', '520 a'])
})

test('A host rests also before a request that comes later', async () => {
  const { clock, log, run } = start()
  void run('a', 10, { rest: 500 })
  await clock.advance(100)
  void run('a', 10, { rest: 500 })
  await clock.advance(1_000)
  assert.deepEqual(log, ['0 a', '510 a'])
})

test('No more run at once than there are connections', async () => {
  const { clock, log, run } = start()
  for (const host of ['a', 'b', 'c']) void run(host, 10)
  await clock.advance(100)
  assert.deepEqual(log, ['0 a', '0 b', '10 c'])
})

test('A thousand requests to one host do not hold up another', async () => {
  const { clock, log, run } = start({ connections: 1 })
  for (let i = 0; i < 1000; i++) void run('a', 10)
  void run('b', 10)
  await clock.advance(25)
  assert.deepEqual(log, ['0 a', '10 b', '20 a'])
})

test('Hosts that never answer make room after a while', async () => {
  const { clock, log, run } = start()
  for (const host of ['slow1', 'slow2', 'slow3', 'slow4', 'good']) void run(host, 60_000)
  await clock.advance(10_000)
  assert.deepEqual(log, ['0 slow1', '0 slow2', '2000 slow3', '2000 slow4', '4000 good'])
})

test('A thousand hosts that never answer hold the good ones up for a minute, not for half an hour', async () => {
  const { clock, run } = start({ connections: 32, slowConnections: 256 })
  for (let i = 0; i < 1000; i++) void run(`slow${i}`, 60_000)
  let last = Number.POSITIVE_INFINITY
  const good = Array.from({ length: 100 }, (_, i) => run(`good${i}`, 50))
  void Promise.all(good).then(() => {
    last = clock.now()
  })
  await clock.advance(300_000)
  assert.ok(last < 240_000, `${last}`)
})

test('There is an end to making room', async () => {
  const { clock, log, run } = start({ connections: 1, slowConnections: 1 })
  for (const host of ['a', 'b', 'c']) void run(host, 10_000)
  await clock.advance(15_000)
  assert.deepEqual(log, ['0 a', '2000 b', '12000 c'])
})

test('A request whose turn is too far away is put off, with the time to wait', async () => {
  const { clock, log, run } = start()
  for (let i = 0; i < 2; i++) void run('a', 10, { rest: 1_000, patience: 1_500 })
  await assert.rejects(
    run('a', 10, { rest: 1_000, patience: 1_500 }),
    (error) => error instanceof PutOff && error.wait === 2_000,
  )
  await clock.advance(5_000)
  assert.deepEqual(log, ['0 a PutOff', '0 a', '1010 a'].sort())
})

test('A host that is held for long puts off what waits and what comes', async () => {
  const { clock, queue, log, run } = start()
  void run('a', 10)
  void run('a', 10)
  queue.hold('a', 60_000)
  await clock.advance(20)
  void run('a', 10)
  await clock.advance(60_000)
  void run('a', 10)
  await clock.advance(10)
  assert.deepEqual(log, ['0 a', '0 a PutOff', '20 a PutOff', '60020 a'])
})

test('A host that is held for a little is waited for', async () => {
  const { clock, queue, log, run } = start()
  void run('a', 10)
  void run('a', 10)
  queue.hold('a', 1_000)
  await clock.advance(2_000)
  assert.deepEqual(log, ['0 a', '1000 a'])
})

test('Work that fails gives its place back', async () => {
  const { clock, queue, log, run } = start({ connections: 1 })
  const failing = queue.run('a', () => Promise.reject(new Error('no')), TURN)
  void run('a', 10)
  await assert.rejects(failing, /no/)
  await clock.advance(10)
  assert.deepEqual(log, ['0 a'])
})

test('Work that throws at once is no different', async () => {
  const { clock, queue, log, run } = start({ connections: 1 })
  const throwing = () => {
    throw new Error('no')
  }
  await assert.rejects(queue.run('a', throwing, TURN), /no/)
  void run('a', 10)
  await clock.advance(10)
  assert.deepEqual(log, ['0 a'])
})

test('A queue that is stopped turns away what waits and what comes', async () => {
  const { clock, queue, log, run } = start({ connections: 1 })
  void run('a', 10)
  await clock.advance(1)
  const waiting = run('b', 10)
  queue.stop()
  await assert.rejects(waiting, Stopped)
  await assert.rejects(run('c', 10), Stopped)
  await clock.advance(100)
  assert.deepEqual(log, ['0 a', '1 b Stopped', '1 c Stopped'])
})

test('A queue that is stopped leaves no timer behind, however long a host rests', async () => {
  const { clock, queue, run } = start()
  void run('a', 10, { rest: 60_000 })
  const waiting = run('a', 10, { rest: 60_000 })
  await clock.advance(20)
  assert.equal(clock.pending(), 1)
  queue.stop()
  await assert.rejects(waiting, Stopped)
  assert.equal(clock.pending(), 0)
})
