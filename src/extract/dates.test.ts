import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDate } from './dates.ts'

test('printed dates become ISO days and instants', () => {
  const expected: [string, string | null][] = [
    ['2031-05-06', '2031-05-06'],
    ['2031-05-06T10:00:00.123+0200', '2031-05-06T10:00:00+02:00'],
    ['2031-05-06 10:00:00Z', '2031-05-06T10:00:00Z'],
    ['20310506', '2031-05-06'],
    ['20310506T100000Z', '2031-05-06T10:00:00Z'],
    ['Tue, 6 May 2031 10:00:00 GMT', '2031-05-06'],
    ['May 6th, 2031', '2031-05-06'],
    ['6 Sept. 2031', '2031-09-06'],
    ['1936000000', '2031-05-08T09:46:40Z'],
    ['2031-02-30', null],
    ['06/05/2031', null],
    ['yesterday', null],
    ['', null],
  ]
  for (const [printed, iso] of expected) assert.equal(parseDate(printed), iso, printed)
})
