import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reading, TAGS, type When } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import type { Story } from '../story.ts'
import { orderEvents } from './order-events.ts'

const WHENS: Record<number, (value: string) => When> = {
  4: (year) => ({
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    precision: 'year',
    basis: 'stated',
  }),
  7: (month) => ({ start: `${month}-01`, end: `${month}-28`, precision: 'month', basis: 'stated' }),
  10: (day) => ({ start: day, end: day, precision: 'day', basis: 'stated' }),
}

/** Each text's lines begin with the day or the month that they tell of. */
function datedStory(texts: string[]): Story {
  const story = inventStory(texts)
  return { ...story, readings: story.readings.map(withTimes) }
}

function withTimes(reading: Reading): Reading {
  const times = reading.sentences.flatMap(({ start, end }, sentence) => {
    const [value] = reading.article.text.slice(start, end).split(' ')
    if (!/^\d/.test(value)) return []
    const when = WHENS[value.length](value)
    return [
      {
        start,
        end: start + value.length,
        type: 'date' as const,
        sentence,
        value,
        when,
        hedge: null,
      },
    ]
  })
  return { ...reading, tokens: { ...reading.tokens, tags: tagVerbs(reading) }, times }
}

function tagVerbs({ tokens }: Reading): Uint8Array {
  const verbs = new Set(['broke', 'was', 'opened', 'checked', 'been', 'has'])
  return tokens.tags.map((tag, i) => (verbs.has(tokens.lower[i]) ? TAGS.indexOf('VERB') : tag))
}

function entries(story: Story): string[][] {
  return orderEvents(story).map(({ when, statements }) => [
    when.start,
    ...statements.map(({ article }) => article),
  ])
}

test('events stand in the order of their times, whatever the order of the telling', () => {
  const story = datedStory(['2031-03-04 the dam broke.\n2019-06-01 the dam was opened.'])
  assert.deepEqual(entries(story), [
    ['2019-06-01', 'paper-1'],
    ['2031-03-04', 'paper-1'],
  ])
})

test('aligned statements are one event, told by both, at the narrower time', () => {
  const story = datedStory(['2030-05 the dam was checked.', '2030-05-07 the dam was checked.'])
  const statements = story.readings.map(({ sentences }, id) => ({
    id,
    reading: id,
    sentence: 0,
    ...sentences[0],
  }))
  const alignment = { statements, pairs: [{ a: 0, b: 1, score: 0.9 }], explain: () => [] }
  assert.deepEqual(entries({ ...story, alignment }), [['2030-05-07', 'paper-1', 'paper-2']])
  assert.equal(entries(story).length, 2)
})

test('one row holds all that is told of a year', () => {
  const story = datedStory([
    '2019 the dam was opened.\n2019 the school was built.',
    '2019 it was wet.',
  ])
  assert.deepEqual(entries(story), [['2019-01-01', 'paper-1', 'paper-1', 'paper-2']])
})

test('two events of one day have a row each', () => {
  const story = datedStory(['2031-03-04 the dam broke.\n2031-03-04 the king was ill.'])
  assert.equal(entries(story).length, 2)
})

test('a line without a verb tells of no event', () => {
  assert.deepEqual(entries(datedStory(['2031-03-04 by Ada Winter'])), [])
})

test('a month that is still running orders nothing, and a text without times has no timeline', () => {
  assert.deepEqual(entries(datedStory(['2031-03 has been wet.', 'The dam broke.'])), [])
})
