import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAhead } from './ahead.ts'

/** Work that notes its order; the first waits until it is let go on. */
function createWork() {
  const begun: string[] = []
  let goOn: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const work = async (name: string) => {
    begun.push(name)
    if (begun.length === 1) await gate
  }
  return { begun, work, goOn }
}

test('what was wanted last is done first, each once, one at a time', async () => {
  const { begun, work, goOn } = createWork()
  const ahead = createAhead(10, work)
  ahead.want(['a', 'b', 'c'])
  assert.deepEqual(begun, ['a'])
  ahead.want(['c', 'd'])
  ahead.want(['a'])
  goOn()
  await ahead.idle()
  assert.deepEqual(begun, ['a', 'a', 'c', 'd', 'b'])
})

test('of too much, what was wanted longest ago is left', async () => {
  const { begun, work, goOn } = createWork()
  const ahead = createAhead(2, work)
  for (const name of ['a', 'b', 'c', 'd', 'e']) ahead.want([name])
  goOn()
  await ahead.idle()
  assert.deepEqual(begun, ['a', 'e', 'd'])
})

test('stopped, it begins nothing more', async () => {
  const { begun, work, goOn } = createWork()
  const ahead = createAhead(2, work)
  ahead.want(['a', 'b'])
  ahead.stop()
  goOn()
  await ahead.idle()
  assert.deepEqual(begun, ['a'])
})

test('others have their turn between two things', async () => {
  const turns: string[] = []
  const ahead = createAhead(9, async (name) => void turns.push(name))
  ahead.want(['a', 'b', 'c'])
  setImmediate(() => turns.push('other'))
  await ahead.idle()
  assert.ok(turns.indexOf('other') > 0 && turns.indexOf('other') < 3, turns.join(' '))
})

test('what wants nothing stops nobody who wants something later', async () => {
  const done: string[] = []
  const ahead = createAhead(9, async (name) => void done.push(name))
  ahead.want([])
  await ahead.idle()
  ahead.want(['a'])
  await ahead.idle()
  assert.deepEqual(done, ['a'])
})
