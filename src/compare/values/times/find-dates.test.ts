import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading, TimeExpression } from '../../../model/reading.ts'
import { inventStory } from '../../invented-story.ts'
import type { Story } from '../../story.ts'
import { findDateDisputes } from './find-dates.ts'

/** Times are written in the texts by their value: "2031-03-04", "XXXX-WXX-2", "T11:00". */
function datedStory(texts: string[]): Story {
  const story = inventStory(texts)
  return { ...story, readings: story.readings.map((each) => ({ ...each, times: timesOf(each) })) }
}

function timesOf({ article, sentences }: Reading): TimeExpression[] {
  const values = /\b(?:\d{4}-\d\d(?:-\d\d)?|XXXX-WXX-\d|T\d\d:\d\d)/g
  return [...article.text.matchAll(values)].map(({ index, 0: value }): TimeExpression => {
    const month = value.length === 7
    const when = /^\d/.test(value) && {
      start: month ? `${value}-01` : value,
      end: month ? `${value}-28` : value,
      precision: month ? ('month' as const) : ('day' as const),
      basis: 'stated' as const,
    }
    const sentence = sentences.findIndex((each) => each.start <= index && index < each.end)
    const type = value.startsWith('T') ? 'time' : 'date'
    return {
      start: index,
      end: index + value.length,
      type,
      sentence,
      value,
      when: when || null,
      hedge: null,
    }
  })
}

function check(texts: string[], expected: string[][]) {
  const found = findDateDisputes(datedStory(texts))
  assert.deepEqual(
    found.map(({ positions }) => positions.map(([{ value }]) => value)),
    expected,
  )
}

const robbed = (when: string) => `The Arlen museum was robbed of two paintings on ${when}.`

test('one event on two days is a difference', () => {
  check([robbed('2031-03-04'), robbed('2031-03-03')], [['2031-03-03', '2031-03-04']])
  check([robbed('XXXX-WXX-2'), robbed('XXXX-WXX-3')], [['XXXX-WXX-2', 'XXXX-WXX-3']])
  check([robbed('T11:00'), robbed('T07:30')], [['T07:30', 'T11:00']])
})

test('a month and a day in it, or a weekday and an hour, are no difference', () => {
  check([robbed('2031-03'), robbed('2031-03-03')], [])
  check([robbed('XXXX-WXX-2'), robbed('T11:00')], [])
  check([robbed('2031-03-04'), robbed('2031-03-04')], [])
})

test('a month takes no side between two of its days', () => {
  const found = findDateDisputes(
    datedStory([robbed('2031-03-04'), robbed('2031-03-03'), robbed('2031-03')]),
  )
  assert.deepEqual(
    found[0].positions.map((claims) => claims.length),
    [1, 1],
  )
})

test('an hour takes no side between two days', () => {
  const found = findDateDisputes(
    datedStory([robbed('XXXX-WXX-2'), robbed('XXXX-WXX-3'), robbed('T07:30')]),
  )
  assert.deepEqual(
    found[0].positions.map((claims) => claims.length),
    [1, 1],
  )
})

test('two events on two days are no difference', () => {
  check([robbed('2031-03-04'), 'The bridge over the Laun was opened again on 2031-03-01.'], [])
})
