import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLimiter } from './limiter.ts'

test('lets a few through at once, then so many a minute; who is refused loses nothing', () => {
  let at = 0
  const limiter = createLimiter({ each: 3, all: 5 }, () => new Date(at))
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limiter.take('a')),
    [0, 0, 0, 20],
  )
  assert.deepEqual([limiter.take('b'), limiter.take('b')], [0, 0])
  assert.equal(limiter.take('c'), 12)
  at += 20_000
  assert.deepEqual([limiter.take('a'), limiter.take('a')], [0, 20])
})

test('who only asks how long to wait uses nothing up', () => {
  const limiter = createLimiter({ each: 1, all: 5 }, () => new Date(0))
  assert.deepEqual([limiter.wait('a'), limiter.wait('a'), limiter.take('a')], [0, 0, 0])
  assert.deepEqual([limiter.wait('a'), limiter.wait('b')], [60, 0])
})
