import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity, Reading } from '../../model/reading.ts'
import { inventReading } from '../invented-story.ts'
import { findHighest, isOvertaken, tollsOf } from './tolls.ts'

/** A reading whose numbers are those given, each where it stands first. */
function read(text: string, counts: Record<string, number>): Reading {
  const quantities = Object.entries(counts).map(([word, value]): Quantity => {
    const start = text.indexOf(word)
    const end = start + word.length
    const none = { hedge: null, unit: null, thing: null, thingSpan: null }
    return { start, end, sentence: 0, kind: 'count', value, low: value, high: value, ...none }
  })
  return { ...inventReading(text, 'gazette'), quantities }
}

const CASES: readonly [string, Record<string, number>, number[]][] = [
  ['The flood killed nine people in Varo.', { nine: 9 }, [9]],
  ['Two miners died and four were hurt.', { Two: 2, four: 4 }, [2]],
  ['The fire left six dead and eleven injured.', { six: 6, eleven: 11 }, [6]],
  ['Rescuers found eleven injured in Varo.', { eleven: 11 }, []],
  ['Twelve ferries sailed on Monday.', { Twelve: 12 }, []],
]

for (const [text, counts, dead] of CASES)
  test(`the dead in: ${text}`, () => {
    const reading = read(text, counts)
    assert.deepEqual(
      tollsOf(reading, 0, reading.sentences[0]).map((each) => each.dead),
      dead,
    )
  })

test('a toll below the highest was overtaken; what tells of no toll or another year was not', () => {
  const highest = findHighest([
    read('The flood killed nine people in Varo.', { nine: 9 }),
    read('The flood killed at least 14 people.', { 14: 14 }),
  ])
  assert.equal(highest, 14)
  assert.ok(isOvertaken([{ dead: 9, year: '' }], highest))
  assert.ok(!isOvertaken([{ dead: 14, year: '' }], highest))
  assert.ok(!isOvertaken([{ dead: 3, year: '1998' }], highest))
  assert.ok(!isOvertaken([], highest))
})
