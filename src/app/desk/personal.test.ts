import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Snapshot } from '../../model/desk.ts'
import { isWorthReading, newsSince } from './personal.ts'

const then: Snapshot = {
  articles: 3,
  witnesses: 2,
  hard: 1,
  dispute: { about: 'people killed', values: ['30', '34'] },
}

test('what is new is told in numbers, and the values that came', () => {
  const now = {
    articles: 6,
    witnesses: 3,
    hard: 2,
    dispute: { about: 'people killed', values: ['34', '37'] },
  }
  const news = newsSince(then, now)
  assert.deepEqual(news, {
    articles: 3,
    witnesses: 1,
    differences: 1,
    values: ['37'],
    grown: [],
    came: [],
  })
  assert.ok(news && isWorthReading(news))
})

test('where nothing changed nothing is new, and less is no news', () => {
  assert.equal(newsSince(then, then), null)
  assert.equal(newsSince(then, { ...then, articles: 2, witnesses: 1, hard: 0 }), null)
})

test('a copy is new, but no reason to read the story again', () => {
  const news = newsSince(then, { ...then, articles: 4 })
  assert.deepEqual(news, {
    articles: 1,
    witnesses: 0,
    differences: 0,
    values: [],
    grown: [],
    came: [],
  })
  assert.equal(news && isWorthReading(news), false)
})

test('values of another matter are not set beside the old ones', () => {
  const other = { ...then, dispute: { about: 'length of the fire', values: ['two hours'] } }
  assert.equal(newsSince(then, other), null)
})

test('the articles that came are named, and a count that grew stands for its value', () => {
  const figure = { key: 'k1', about: 'people hurt', grew: true, latest: '5' }
  const before = { ...then, ids: ['a1', 'a2'], figures: [] }
  const after = {
    ...{ ...then, articles: 4, ids: ['a2', 'a1', 'a7'] },
    dispute: { about: 'people killed', values: ['30', '34', '5'] },
    figures: [
      {
        ...figure,
        values: [
          { value: '4', articles: ['a1'] },
          { value: '5', articles: ['a7'] },
        ],
      },
    ],
  }
  const news = newsSince(before, after)
  assert.deepEqual(news?.came, ['a7'])
  assert.deepEqual(news?.grown, [{ about: 'people hurt', from: '4', to: '5' }])
  assert.deepEqual(news?.values, [])
})
