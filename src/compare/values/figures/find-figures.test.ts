import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity, Reading } from '../../../model/reading.ts'
import { inventStory } from '../../invented-story.ts'
import type { Story } from '../../story.ts'
import { findFigureDisputes } from './find-figures.ts'

/** Numbers are marked in the texts by their hedge and thing: "[24|person]", "[at-least 24|person]". */
function numberedStory(texts: string[]): Story {
  const plain = texts.map((text) => text.replace(/\[([^|]+)\|[^\]]*\]/g, '$1'))
  const story = inventStory(plain)
  const readings = story.readings.map((reading, index) => ({
    ...reading,
    quantities: quantitiesOf(texts[index], reading),
  }))
  return { ...story, readings }
}

function quantitiesOf(marked: string, { sentences, article }: Reading): Quantity[] {
  let from = 0
  return [...marked.matchAll(/\[([^|]+)\|([^\]]*)\]/g)].map(([, printed, thing]): Quantity => {
    const start = article.text.indexOf(printed, from)
    from = start + printed.length
    const number = Number(printed.replace(/[^\d.]/g, ''))
    const atLeast = printed.startsWith('at least')
    return {
      start,
      end: start + printed.length,
      sentence: sentences.findIndex((each) => each.start <= start && start < each.end),
      kind: 'count',
      value: atLeast ? null : number,
      low: number,
      high: atLeast ? Number.POSITIVE_INFINITY : number,
      hedge: atLeast ? 'at-least' : null,
      unit: null,
      thing: thing === '' ? null : thing,
      thingSpan: null,
    }
  })
}

function check(texts: string[], expected: string[][], compatible?: boolean) {
  const found = findFigureDisputes(numberedStory(texts))
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
  if (compatible !== undefined) assert.equal(found[0]?.relation !== 'hard', compatible)
}

test('two tolls of one event differ, though one may be of a later hour', () => {
  check(
    [
      'The storm in Vell killed [12|person] people.',
      'The toll from the storm in Vell rose to [15|].',
    ],
    [['12', '15']],
    true,
  )
})

test('a part of an account’s own total is no toll of its own', () => {
  check(
    [
      'The storm killed [15|person] people. In Vell the storm killed [12|person] of them.',
      'In all the storm killed [15|person] people.',
    ],
    [],
  )
})

test('“at least 12” and 15 can both hold, 12 and 15 cannot', () => {
  const told = (number: string) => `The barn on Hob Lane held [${number}|rifle] rifles.`
  check([told('at least 12'), told('15')], [['at least 12', '15']], true)
  check([told('12'), told('15')], [['12', '15']], false)
})

test('the injured are not compared with the dead, nor one thing with another', () => {
  check(['The storm killed [12|person] people.', 'The storm injured [40|person] people.'], [])
  check(
    ['Police found [12|rifle] rifles in the barn.', 'Police found [3|motor] motors in the barn.'],
    [],
  )
})

test('the same number twice is no difference, and one article does not differ alone', () => {
  const text = 'Police found [12|rifle] rifles in the barn on Hob Lane.'
  check([text, text], [])
  check([`${text}\nPolice found [14|rifle] rifles in the barn on Hob Lane.`], [])
})

test('another number of the same things in the same words is a difference', () => {
  check(
    [
      'Police found [12|rifle] rifles in the barn on Hob Lane.',
      'In the barn on Hob Lane police found [14|rifle] rifles.',
    ],
    [['12', '14']],
    false,
  )
})
