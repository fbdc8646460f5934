import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkParts } from './link-parts.ts'

const PLACES = [0, 10, 1, 11, 30]
const between = (a: number, b: number) => -Math.abs(PLACES[a] - PLACES[b])

test('what is most alike on average is joined first, until it is said to be done', () => {
  assert.deepEqual(
    linkParts(5, between, (_, likeness) => likeness < -5),
    [[0, 2], [1, 3], [4]],
  )
  assert.deepEqual(
    linkParts(5, between, (parts) => parts === 2),
    [[0, 2, 1, 3], [4]],
  )
  assert.equal(linkParts(5, between, () => false).length, 1)
  assert.deepEqual(
    linkParts(1, between, () => false),
    [[0]],
  )
})
