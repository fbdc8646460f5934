import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventReading } from '../invented-story.ts'
import { atItsWords, longestRun, QUOTED } from './quoted.ts'

const words = (text: string) => inventReading(text, 'gazette').tokens.lower

test('marks do not break a run of words, other words do', () => {
  assert.equal(longestRun(words('We go, or we stay'), words('she said: we go or we stay.')), 5)
  assert.equal(longestRun(words('We go or we stay'), words('we go and we stay')), 2)
  assert.ok(longestRun(words('The dam will hold'), words('The bridge will hold')) < QUOTED)
})

test('of a quote over two sentences the one with the words is cited', () => {
  const reading = {
    ...inventReading('“Nobody slept.\nWe will build it again,” Winter said.', 'gazette'),
    quotes: [
      {
        start: 1,
        end: 39,
        sentence: 0,
        kind: 'direct' as const,
        speaker: null,
        cue: null,
        cueSpan: null,
        continues: null,
        rule: '',
      },
    ],
  }
  const bearer = { reading: 0, sentence: 0, likely: 1, isQuote: true }
  const found = atItsWords(reading, bearer, words('Winter vowed: “We will build it again.”'))
  assert.equal(found.bearer.sentence, 1)
  assert.equal(found.run, 5)
  assert.equal(atItsWords(reading, bearer, words('Nobody was hurt.')).bearer.sentence, 0)
})
