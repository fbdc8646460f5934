import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns, TooBusy } from './turns.ts'

/** Work that ends when it is told to. */
function held() {
  let resolve: (value: string) => void = assert.fail
  let reject: (error: Error) => void = assert.fail
  const promise = new Promise<string>((...ends) => {
    ;[resolve, reject] = ends
  })
  return { work: () => promise, resolve, reject }
}

test('one is worked on, some wait, and more are refused', async () => {
  const inTurn = createTurns(2)
  const [first, second, third] = [held(), held(), held()]
  const running = [inTurn(first.work), inTurn(second.work), inTurn(third.work)]
  await assert.rejects(
    inTurn(() => Promise.resolve('fourth')),
    TooBusy,
  )
  first.resolve('first')
  assert.equal(await running[0], 'first')
  const fourth = inTurn(() => Promise.resolve('fourth'))
  second.resolve('second')
  third.resolve('third')
  assert.deepEqual(await Promise.all([...running.slice(1), fourth]), ['second', 'third', 'fourth'])
})

test('the next begins when the one before it ends, even if that failed', async () => {
  const inTurn = createTurns(2)
  const first = held()
  const order: string[] = []
  const failed = inTurn(first.work)
  const after = inTurn(async () => order.push('second'))
  await Promise.resolve()
  assert.deepEqual(order, [])
  first.reject(new Error('broken'))
  await assert.rejects(failed, /broken/)
  await after
  assert.deepEqual(order, ['second'])
})
