import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import type { Story } from '../story.ts'
import { findRecordDisputes } from './records.ts'

/** Every "Ada Kern" is one person, and every "31-4" a score. */
function recordStory(texts: string[]): Story {
  const story = inventStory(texts)
  const readings = story.readings.map((reading): Reading => {
    const at = (pattern: RegExp) => [...reading.article.text.matchAll(pattern)]
    const mentions = at(/Ada Kern/g).map(({ index }) => ({
      start: index,
      end: index + 8,
      kind: 'person' as const,
      sentence: 0,
      firstToken: 0,
      endToken: 2,
      name: 'Ada Kern',
      form: 'name' as const,
    }))
    const quantities = at(/(\d+)-(\d+)/g).map(({ index, 0: print, 1: won, 2: lost }) => ({
      start: index,
      end: index + print.length,
      sentence: 0,
      kind: 'score' as const,
      value: null,
      low: Number(lost),
      high: Number(won),
      hedge: null,
      unit: null,
      thing: null,
      thingSpan: null,
    }))
    return { ...reading, mentions, quantities }
  })
  const entities = [{ id: 'entity-1', name: 'Ada Kern', kind: 'person' as const, forms: [] }]
  const ofMention = readings.map(({ mentions }) => mentions.map(() => 0))
  return { ...story, readings, entities: { entities, ofMention } }
}

function check(texts: string[], expected: string[][]) {
  const found = findRecordDisputes(recordStory(texts))
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
}

test('two records beside one name are a difference', () => {
  check(['Ada Kern (31-4) won again.', 'Ada Kern, 32-4, won.'], [['31-4', '32-4']])
})

test('one record, the score of one game, or a number far from the name are none', () => {
  check(['Ada Kern (31-4) won again.', 'Ada Kern, 31-4, won.'], [])
  check(['Ada Kern (2-1) won again.', 'Ada Kern, 3-1, won.'], [])
  check(['Ada Kern (31-4) won again.', 'Ada Kern beat a rival who is 32-4.'], [])
  check(['Ada Kern (31-4) won again.', 'Ada Kern (12-0) was young.'], [])
})
