import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../../invented-story.ts'
import { findDesignationDisputes } from './designations.ts'

function check(texts: string[], expected: string[][]) {
  const found = findDesignationDisputes(inventStory(texts))
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
}

test('aircraft that the accounts name otherwise are shown beside one another', () => {
  check(
    ['Two K-4s and a W-12 flew over the lake.', 'A W-12 flew over the lake.'],
    [['K-4s and a W-12', 'W-12']],
  )
})

test('one type alone, or types that no two accounts share, are no difference', () => {
  check(['Three K-4s flew over the lake.', 'The K-4s flew over the lake.'], [])
  check(['Three K-4s flew over the lake.', 'The M-30 is a road in Vell.'], [])
})
