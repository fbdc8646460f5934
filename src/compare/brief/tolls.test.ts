import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity, Reading } from '../../model/reading.ts'
import { inventReading } from '../invented-story.ts'
import { findHighest, isLatest, isOvertaken, type Toll, tollsOf } from './tolls.ts'

/** A number, or from how many to how many it may be. */
type Count = number | readonly [number, number]

/** A reading whose numbers are those given, each where it stands first. */
function read(text: string, counts: Record<string, Count>): Reading {
  const quantities = Object.entries(counts).map(([word, count]): Quantity => {
    const start = text.indexOf(word)
    const end = start + word.length
    const none = { hedge: null, unit: null, thing: null, thingSpan: null }
    const [low, high] = typeof count === 'number' ? [count, count] : count
    const value = low === high ? low : null
    return { start, end, sentence: 0, kind: 'count', value, low, high, ...none }
  })
  return { ...inventReading(text, 'gazette'), quantities }
}

/** Text, its numbers, how many died, how many were hurt. */
const CASES: readonly [string, Record<string, Count>, number[], number[]][] = [
  ['The flood killed nine people in Varo.', { nine: 9 }, [9], []],
  ['Two miners died and four were hurt.', { Two: 2, four: 4 }, [2], [4]],
  ['The fire left six dead and eleven injured.', { six: 6, eleven: 11 }, [6], [11]],
  ['Two sisters and a porter died in the fire.', { Two: 2 }, [3], []],
  ['Four guests and two porters died in the fire.', { Four: 4, two: 2 }, [6], []],
  ['Twelve people, five of them porters, died.', { Twelve: 12, five: 5 }, [12], []],
  ['Rescuers found eleven injured in Varo.', { eleven: 11 }, [], [11]],
  ['Eight hikers are missing in Varo.', { Eight: 8 }, [], []],
  ['Twelve ferries sailed on Monday.', { Twelve: 12 }, [], []],
]

for (const [text, counts, dead, hurt] of CASES)
  test(`the dead and the hurt in: ${text}`, () => {
    const reading = read(text, counts)
    const tolls = tollsOf(reading, 0, reading.sentences[0])
    const of = (harm: Toll['harm']) =>
      tolls.filter((each) => each.harm === harm).map(({ least }) => least)
    assert.deepEqual([of('dead'), of('hurt')], [dead, hurt])
  })

const highest = findHighest([
  read('The flood killed nine people in Varo.', { nine: 9 }),
  read('The flood killed at least 14 people.', { 14: 14 }),
  read('The flood left 130 people injured.', { 130: 130 }),
])

function toll(harm: Toll['harm'], count: Count, year = ''): Toll {
  const [least, most] = typeof count === 'number' ? [count, count] : count
  return { harm, least, most, year }
}

test('a toll below the highest was overtaken, be it of the hurt', () => {
  assert.ok(isOvertaken([toll('dead', 9)], highest))
  assert.ok(isOvertaken([toll('dead', 14), toll('hurt', 40)], highest))
  assert.ok(isOvertaken([toll('hurt', [24, 120])], highest))
})

test('what is the highest, may be it, or is of another year or of no toll was not', () => {
  assert.ok(!isOvertaken([toll('dead', 14)], highest))
  assert.ok(!isOvertaken([toll('hurt', [100, 1000])], highest))
  assert.ok(!isOvertaken([toll('dead', 3, '1998')], highest))
  assert.ok(!isOvertaken([], highest))
})

test('the latest toll is the highest number of the dead', () => {
  assert.ok(isLatest([toll('dead', 14)], highest))
  assert.ok(!isLatest([toll('dead', 9)], highest))
  assert.ok(!isLatest([toll('hurt', 130)], highest))
  assert.ok(!isLatest([], highest))
})
