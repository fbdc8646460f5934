import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import { findAttributionDisputes } from './attributions.ts'

/** Each text is a sentence; what follows “said ” in it is its source. */
function check(texts: string[], expected: string[][]) {
  const story = inventStory(texts, ['Ada Winter'])
  const readings = story.readings.map(withSource)
  const statements = readings.map(({ sentences: [{ start, end }] }, id) => ({
    id,
    reading: id,
    sentence: 0,
    start,
    end,
  }))
  const alignment = { statements, pairs: [{ a: 0, b: 1, score: 0.9 }], explain: () => [] }
  const found = findAttributionDisputes({ ...story, readings, alignment })
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
}

function withSource(reading: Reading): Reading {
  const { text } = reading.article
  const said = text.indexOf('said ')
  if (said < 0) return reading
  const start = said + 5
  const source = text.slice(start, -1)
  const named = source === 'Ada Winter'
  return {
    ...reading,
    attributions: [
      {
        start: 0,
        end: said,
        sentence: 0,
        kind: 'speech',
        source,
        sourceSpan: { start, end: text.length - 1 },
        cue: 'said',
        mention: named ? 0 : null,
        anonymous: !named,
        to: null,
      },
    ],
  }
}

test('a named source here and an unnamed one there is a difference', () => {
  check(
    ['The lock had failed twice, said Ada Winter.', 'The lock had failed twice, said an official.'],
    [['Ada Winter', 'an official']],
  )
})

test('one source twice, two unnamed ones or none at all is no difference', () => {
  const told = (source: string) => `The lock had failed twice, said ${source}.`
  check([told('Ada Winter'), told('Ada Winter')], [])
  check([told('an official'), told('a neighbour')], [])
  check([told('Ada Winter'), 'The lock had failed twice.'], [])
})
