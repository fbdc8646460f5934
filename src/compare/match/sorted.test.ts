import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countShared, inOrder, intersect, weighShared } from './sorted.ts'

const list = (...numbers: number[]) => Int32Array.from(numbers)

test('lists in order tell what they share', () => {
  const weights = Float64Array.of(1, 2, 4, 8, 16)
  const [x, y] = [list(0, 2, 3), list(1, 2, 3, 4)]
  assert.deepEqual(intersect(x, y), list(2, 3))
  assert.deepEqual(weighShared(x, y, weights), { count: 2, sum: 12 })
  assert.equal(countShared(x, y), 2)
  assert.deepEqual(intersect(x, list()), list())
})

test('a shared list stays as it was when another is asked for', () => {
  const first = intersect(list(1, 2), list(1, 2))
  intersect(list(7, 8), list(7, 8))
  assert.deepEqual(first, list(1, 2))
})

test('short and long lists are put in order without repeats', () => {
  assert.deepEqual(inOrder([3, 1, 3, 2, 1]), list(1, 2, 3))
  const long = Array.from({ length: 100 }, (_, i) => (i * 37) % 50)
  assert.deepEqual(
    inOrder(long),
    Int32Array.from({ length: 50 }, (_, i) => i),
  )
})
