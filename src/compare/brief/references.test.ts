import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reading, TAGS } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import { findReferences } from './references.ts'
import { shorten } from './shorten.ts'
import { partsQuote } from './speakers.ts'

function needs(text: string): string[] {
  const story = inventStory([text], text.includes('Ada Winter') ? ['Ada Winter'] : ['Winter'])
  const [entity] = story.entities.entities
  const named = {
    ...story,
    entities: { ...story.entities, entities: [{ ...entity, name: 'Ada Winter' }] },
  }
  const line = shorten(story.readings[0], 0)
  return [...findReferences(named, 0, 0, line).needs]
}

test('a surname alone wants the full name before it, a full name does not', () => {
  assert.deepEqual(needs('Winter opened the bridge on Monday.'), ['entity 0'])
  assert.deepEqual(needs('Mr. Winter opened the bridge on Monday.'), ['entity 0'])
  assert.deepEqual(needs('Ada Winter opened the bridge on Monday.'), [])
  assert.deepEqual(needs('Boats were seen on Monday.'), [])
})

test('who also does something is told of before', () => {
  const story = inventStory(['Barges also sank on Monday.'])
  const [reading] = story.readings
  const tags = Uint8Array.from(reading.tokens.lower, (word) =>
    TAGS.indexOf(word === 'barges' ? 'NOUN' : 'VERB'),
  )
  const tagged = { ...story, readings: [{ ...reading, tokens: { ...reading.tokens, tags } }] }
  const { needs } = findReferences(tagged, 0, 0, shorten(reading, 0))
  assert.deepEqual([...needs], ['barg'])
})

test('a quote whose speaker is not named is no line, nor a speaker without the quote', () => {
  const [reading] = inventStory(['Who pays, “or else who does?”\nThe mayor thundered.']).readings
  const quote: Reading['quotes'][number] = {
    start: 11,
    end: 28,
    sentence: 0,
    kind: 'partial',
    speaker: null,
    cue: null,
    cueSpan: null,
    continues: null,
    rule: '',
  }
  const second = reading.sentences[1]
  const cueSpan = { start: second.end - 10, end: second.end - 1 }
  const said = { ...quote, cue: 'thundered', cueSpan }
  assert.ok(partsQuote({ ...reading, quotes: [quote] }, 0, reading.sentences[0]))
  assert.ok(partsQuote({ ...reading, quotes: [said] }, 1, second))
  assert.ok(!partsQuote({ ...reading, quotes: [] }, 1, second))
})
