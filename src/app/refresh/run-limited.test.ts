import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { runLimited } from './run-limited.ts'

test('no more run at one time than were allowed, and all are run', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  await runLimited([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++running)
    await setImmediate()
    running--
    done.push(item)
  })
  assert.equal(most, 3)
  assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7])
})

test('items are taken only when there is room for them', async () => {
  const taken: number[] = []
  async function* items() {
    for (const item of [1, 2, 3]) {
      taken.push(item)
      yield item
    }
  }
  await runLimited(items(), 1, async (item) => {
    await setImmediate()
    assert.equal(taken.at(-1), item)
  })
})

test('a fault ends it after what is under way', async () => {
  const done: number[] = []
  const work = runLimited([1, 2, 3, 4], 2, async (item) => {
    await setImmediate()
    if (item === 1) throw new Error('no more')
    done.push(item)
  })
  await assert.rejects(work, /no more/)
  assert.deepEqual(done, [2])
})
