import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import type { Reading } from '../../model/reading.ts'
import { openStory } from '../compare-readings.ts'
import { findFacts } from '../facts/find-facts.ts'
import { findUnique } from './find-unique.ts'

function uniqueOf(readings: readonly Reading[]) {
  const story = openStory(readings)
  return findUnique(story, findFacts(story, []))
}

function check(bodies: readonly string[], expected: readonly string[]): void {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.deepEqual(
    uniqueOf(readings).map(({ passage }) => passage.text),
    expected,
  )
}

const BRIDGE = 'The Marlow bridge was closed to lorries on Monday after engineers found cracks.'
const CLOSED =
  'Lorries were banned from the Marlow bridge on Monday because engineers found cracks.'
const COST = 'Repairs will take eleven weeks and cost 4.2 million crowns, surveyor Hanna Pell said.'

test('what one account alone has is its own', () => {
  check([`${BRIDGE}\n\n${COST}`, CLOSED], [COST])
})

test('what both accounts tell is nobody’s own', () => {
  check([BRIDGE, CLOSED], [])
})

test('a detail that copies share is shown once', () => {
  check([`${BRIDGE}\n\n${COST}`, `${BRIDGE}\n\n${COST}`, CLOSED], [COST])
})

test('one account alone has nothing to be compared with', () => {
  check([BRIDGE], [])
  check([BRIDGE, BRIDGE], [])
})

test('an article brings its best details and not all of them', () => {
  const details = ['Otters', 'Herons', 'Badgers', 'Lynxes', 'Beavers'].map(
    (animal, index) => `${animal} swam across the flooded orchard for ${index + 3} hours.`,
  )
  const readings = [[BRIDGE, ...details].join('\n\n'), CLOSED].map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.equal(uniqueOf(readings).length, 3)
})

test('a detail that would begin with "who" or "after" is shown from its subject on', () => {
  const whole = 'Traffic wardens, who wore orange capes knitted by schoolchildren, sang in the rain'
  check([`${BRIDGE}\n\n${whole}.`, CLOSED], [`${whole}.`])
})

test('a remark of hardly a word is no detail', () => {
  check([`${BRIDGE}\n\nMr Bjarkeson just grinned.\n\n${COST}`, CLOSED], [COST])
})
