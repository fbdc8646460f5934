import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TAGS, type Tag } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import { findListDisputes } from './lists.ts'

const TAGGED: Readonly<Record<string, Tag>> = {
  the: 'DET',
  a: 'DET',
  two: 'NUM',
  boat: 'NOUN',
  nets: 'NOUN',
  lamp: 'NOUN',
  radio: 'NOUN',
  police: 'NOUN',
  crew: 'NOUN',
  and: 'CCONJ',
  ',': 'PUNCT',
  '.': 'PUNCT',
}

/** Words that the table does not know are verbs. */
function check(texts: string[], expected: string[][]) {
  const story = inventStory(texts)
  for (const { tokens } of story.readings)
    for (const [i, word] of tokens.lower.entries())
      tokens.tags[i] = TAGS.indexOf(TAGGED[word] ?? 'VERB')
  const found = findListDisputes(story)
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
}

test('lists of one find with different things are a difference', () => {
  check(
    [
      'The police took a boat, two nets and a lamp.',
      'The police took a boat, two nets, a radio and a lamp.',
    ],
    [['a boat, two nets and a lamp', 'a boat, two nets, a radio and a lamp']],
  )
})

test('the same things in another order, or lists without a common thing, are no difference', () => {
  check(
    [
      'The police took a boat, two nets and a lamp.',
      'The police took two nets, a lamp and a boat.',
    ],
    [],
  )
  check(['Police took a boat, two nets and a lamp.', 'The crew and a radio sank.'], [])
})

test('a comma before the subject makes no list', () => {
  check(
    [
      'Seeing the boat and the lamp, the crew fled.',
      'Seeing the boat and the radio, the crew fled.',
    ],
    [],
  )
})
