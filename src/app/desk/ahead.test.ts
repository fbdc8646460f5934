import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAhead } from './ahead.ts'

/** Work that ends when it is let go on, and the order in which it was begun. */
function createWork() {
  const begun: string[] = []
  let goOn: () => void = () => undefined
  const work = (name: string) => {
    begun.push(name)
    return new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
  const next = () => {
    goOn()
    return new Promise((done) => setImmediate(done))
  }
  return { begun, work, next }
}

test('what was wanted last is done first, each once, one at a time', async () => {
  const { begun, work, next } = createWork()
  const ahead = createAhead(10, work)
  ahead.want(['a', 'b', 'c'])
  assert.deepEqual(begun, ['a'])
  ahead.want(['c', 'd'])
  ahead.want(['a'])
  for (let i = 0; i < 4; i++) await next()
  assert.deepEqual(begun, ['a', 'a', 'c', 'd', 'b'])
  await next()
  await ahead.idle()
})

test('of too much, what was wanted longest ago is left', async () => {
  const { begun, work, next } = createWork()
  const ahead = createAhead(2, work)
  for (const name of ['a', 'b', 'c', 'd', 'e']) ahead.want([name])
  for (let i = 0; i < 5; i++) await next()
  assert.deepEqual(begun, ['a', 'e', 'd'])
  await ahead.idle()
})

test('stopped, it begins nothing more', async () => {
  const { begun, work, next } = createWork()
  const ahead = createAhead(2, work)
  ahead.want(['a', 'b'])
  ahead.stop()
  await next()
  await ahead.idle()
  assert.deepEqual(begun, ['a'])
})
