import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeBlocks } from './place-blocks.ts'

const BOUNDS = { width: 400, height: 200 }
const block = (x: number, y: number) => ({ x, y, width: 60, height: 40 })

test('a label stands above its point, or below where there is no room', () => {
  assert.deepEqual(placeBlocks([block(200, 100)], BOUNDS), [{ left: 170, top: 52 }])
  assert.deepEqual(placeBlocks([block(200, 100), block(200, 100)], BOUNDS)[1], {
    left: 170,
    top: 108,
  })
})

test('labels of points that crowd lie over no other, and all within the chart', () => {
  const crowd = [0, 10, 20, 30].map((step) => block(195 + step, 100 - step))
  const placed = placeBlocks([...crowd, block(0, 0), block(400, 200)], BOUNDS)
  for (const [one, { left, top }] of placed.entries()) {
    assert.ok(left >= 0 && top >= 0 && left + 60 <= 400 && top + 40 <= 200)
    for (const other of placed.slice(one + 1))
      assert.ok(Math.abs(left - other.left) >= 60 || Math.abs(top - other.top) >= 40)
  }
})
