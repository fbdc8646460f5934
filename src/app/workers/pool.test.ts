import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool, type PoolOptions } from './pool.ts'
import type { TEST_TASKS } from './test-worker.ts'

const withPool = (
  title: string,
  options: Partial<PoolOptions>,
  work: (pool: ReturnType<typeof createPool<typeof TEST_TASKS>>) => Promise<void>,
) =>
  test(title, async () => {
    const pool = createPool<typeof TEST_TASKS>({
      entry: new URL('./test-worker.ts', import.meta.url),
      size: 1,
      deadline: 10_000,
      memory: 64,
      buffers: 64,
      ...options,
    })
    try {
      await work(pool)
    } finally {
      await pool.close()
    }
  })

withPool('work is done in order, by two threads as by one', { size: 2 }, async (pool) => {
  const values = Array.from({ length: 20 }, (_, index) => index)
  const done = await Promise.all(values.map((value) => pool.run('double', value)))
  assert.deepEqual(
    done,
    values.map((value) => ({ ok: true, value: value * 2 })),
  )
})

withPool('bytes reach the thread whole', {}, async (pool) => {
  const body = new Uint8Array(1 << 20)
  assert.deepEqual(await pool.run('measure', body), { ok: true, value: 1 << 20 })
  assert.equal(body.length, 1 << 20)
})

const failures = [
  ['fail', 'could-not-be-read'],
  ['hoard', 'took-too-much-memory'],
  ['unpack', 'took-too-much-memory'],
  ['leave', 'could-not-be-read'],
] as const
for (const [name, code] of failures) {
  withPool(`work that ends in ${code} by ${name} is a problem of its own`, {}, async (pool) => {
    const [bad, good] = await Promise.all([pool.run(name, 'why'), pool.run('double', 4)])
    assert.equal(bad.ok ? null : bad.problem.code, code)
    assert.deepEqual(good, { ok: true, value: 8 })
    assert.deepEqual(await pool.run('double', 5), { ok: true, value: 10 })
  })
}

withPool(
  'a promise that is forgotten harms neither its own work nor the next',
  {},
  async (pool) => {
    assert.deepEqual(await pool.run('forget', 1), { ok: true, value: 1 })
    await sleep(50)
    assert.deepEqual(await pool.run('double', 4), { ok: true, value: 8 })
  },
)

withPool('work that hangs is ended at its deadline', { deadline: 400 }, async (pool) => {
  const [bad, good] = await Promise.all([pool.run('hang', undefined), pool.run('double', 4)])
  assert.equal(bad.ok ? null : bad.problem.code, 'took-too-long')
  assert.deepEqual(good, { ok: true, value: 8 })
})

withPool('closing answers what was under way, and what comes after', {}, async (pool) => {
  const work = [pool.run('hang', undefined), pool.run('double', 1), pool.run('double', 2)]
  await pool.close()
  const done = await Promise.all([...work, pool.run('double', 3)])
  for (const each of done) assert.equal(each.ok ? null : each.problem.code, 'stopped')
})

withPool(
  'a thread without work ends, and another does what comes then',
  { rest: 20 },
  async (pool) => {
    const first = await pool.run('tellThread', undefined)
    const end = performance.now() + 30_000
    for (let next = first; JSON.stringify(next) === JSON.stringify(first); ) {
      assert.ok(performance.now() < end, 'the first thread is still there')
      await sleep(100)
      next = await pool.run('tellThread', undefined)
      assert.ok(next.ok)
    }
  },
)

withPool(
  'work that comes just when a thread ends is done all the same',
  { rest: 1 },
  async (pool) => {
    for (const wait of [0, 1, 2, 3, 4]) {
      assert.deepEqual(await pool.run('double', wait), { ok: true, value: wait * 2 })
      await sleep(wait)
    }
  },
)

withPool('a thread stays where nothing is said of rest', {}, async (pool) => {
  const first = await pool.run('tellThread', undefined)
  await sleep(50)
  assert.deepEqual(await pool.run('tellThread', undefined), first)
})
