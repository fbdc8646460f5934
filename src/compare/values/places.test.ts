import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import { findPlaceDisputes } from './places.ts'

function check(a: string, b: string, expected: string[][], compatible?: boolean) {
  const found = findPlaceDisputes(inventStory([a, b]))
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
  if (compatible !== undefined) assert.equal(found[0]?.relation !== 'hard', compatible)
}

const sank = (side: string) => `The trawler sank forty miles ${side} of the port of Vell.`

test('east and west of one port is a difference', () => {
  check(sank('east'), sank('west'), [['east', 'west']], false)
})

test('north and north-west can both be said', () => {
  check(sank('north'), sank('north-west'), [['north', 'north-west']], true)
})

test('the same side, a name that holds a direction, or another place is no difference', () => {
  check(sank('east'), sank('eastwards'), [])
  check('She came from North Vell.', 'She came from South Vell.', [])
  check(sank('east'), 'Snow fell on the western slopes of Mount Orlan.', [])
})
