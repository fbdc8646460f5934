import assert from 'node:assert/strict'
import { test } from 'node:test'
import { age, ago, lag } from './ago.ts'

const NOW = new Date('2031-05-20T12:00:00Z')

for (const [instant, expected] of [
  ['2031-05-20T12:00:00Z', 'now'],
  ['2031-05-20T11:59:01Z', 'now'],
  ['2031-05-20T11:59:00Z', '1 min'],
  ['2031-05-20T11:00:01Z', '59 min'],
  ['2031-05-20T11:00:00Z', '1 h'],
  ['2031-05-18T12:00:01Z', '47 h'],
  ['2031-05-18T12:00:00Z', '2 d'],
  ['2031-05-06T12:00:01Z', '13 d'],
  ['2031-05-06T12:00:00Z', '6 May 2031'],
  ['2031-05-21', '21 May 2031'],
  ['once', 'once'],
] as const)
  test(`${instant} is ${expected} old`, () => assert.equal(age(instant, NOW), expected))

test('in a sentence a day is told as one', () => {
  assert.equal(ago('2031-05-20T11:00:00Z', NOW), '1 h ago')
  assert.equal(ago('2030-01-02', NOW), 'on 2 Jan 2030')
  assert.equal(ago('2031-05-20T11:59:30Z', NOW), 'just now')
})

test('how long after is told where both hours are known', () => {
  assert.equal(lag('2031-05-20T11:00:00Z', '2031-05-20T13:35:00+02:00'), '35 min')
  assert.equal(lag('2031-05-20T11:00:00Z', '2031-05-23T11:00:00Z'), '3 d')
  assert.equal(lag('2031-05-20T11:00:00Z', '2031-05-20T10:00:00Z'), null)
  assert.equal(lag('2031-05-20', '2031-05-20T10:00:00Z'), null)
  assert.equal(lag(null, '2031-05-20T10:00:00Z'), null)
})
