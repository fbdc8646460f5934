import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import type { Story } from '../story.ts'
import { findNarratedWordDisputes } from './narrated-words.ts'

/** Two texts of one sentence each, aligned. */
function pairOf(a: string, b: string): Story {
  const story = inventStory([a, b])
  const statements = story.readings.map(({ sentences: [{ start, end }] }, id) => ({
    id,
    reading: id,
    sentence: 0,
    start,
    end,
  }))
  return {
    ...story,
    alignment: { statements, pairs: [{ a: 0, b: 1, score: 0.9 }], explain: () => [] },
  }
}

function check(a: string, b: string, expected: string[][]) {
  const positions = findNarratedWordDisputes(pairOf(a, b)).map((each) =>
    each.positions.map(([{ value }]) => value),
  )
  assert.deepEqual(positions, expected)
}

test('one word in another’s place is a difference', () => {
  check(
    'The ruling caused relief among fishermen in the harbour.',
    'The ruling caused dismay among fishermen in the harbour.',
    [['relief', 'dismay']],
  )
})

test('a word that says the same is no difference', () => {
  const told = (word: string) => `The fire spread to two ${word} in the old town.`
  check(told('houses'), told('homes'), [])
  check(told('neighbourhoods'), told('neighborhoods'), [])
  check(told('people'), told('protesters'), [])
})

test('the same words in another order, or words in another frame, are no difference', () => {
  check(
    'Seeing the patrol and the tug the poachers fled up the river.',
    'Seeing the tug and the patrol the poachers fled up the river.',
    [],
  )
  check('Rain fell all night on Vell.', 'Rain stopped play in Orlan.', [])
})
