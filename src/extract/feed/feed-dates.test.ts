import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeedDate } from './feed-dates.ts'

function check(printed: string, expected: string | null): void {
  assert.equal(parseFeedDate(printed), expected, printed)
}

test('dates of RFC 822 are read with their zones', () => {
  check('Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z')
  check('Thu, 1 Jan 04 19:48:21 EST', '2004-01-01T19:48:21-05:00')
  check('01 Jan 2004 19:48 +0530', '2004-01-01T19:48:00+05:30')
  check('Thursday, 01 January 2004 19:48:21 PDT', '2004-01-01T19:48:21-07:00')
  check('Thu, 01 Jan 2004 19:48:21', '2004-01-01T19:48:21Z')
  check('Wed, 01 Jan 2004 24:00:00 GMT', '2004-01-02T00:00:00Z')
  check('Thu,01 Jan 2004 19:48:21 GMT+0200', '2004-01-01T19:48:21+02:00')
  check('Thu, 01 Jan 99 19:48:21 Z', '1999-01-01T19:48:21Z')
  check('Thu Jan  1 19:48:21 2004', '2004-01-01T19:48:21Z')
  check('Jan 5, 2004 3:07 PM EST', '2004-01-05T15:07:00-05:00')
})

test('dates of W3CDTF are read as far as they go', () => {
  check('2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z')
  check('2003-12-31T10:14:55.123+02:00', '2003-12-31T10:14:55+02:00')
  check('2003-12-31T10:14-0800', '2003-12-31T10:14:00-08:00')
  check('2003-12-31 10:14:55', '2003-12-31T10:14:55Z')
  check('2003-12-31', '2003-12-31')
  check('2003-12', '2003-12-01')
  check('2003', '2003-01-01')
  check('2003-335', '2003-12-01')
  check('20031231T101455Z', '2003-12-31T10:14:55Z')
  check('1072865695', '2003-12-31T10:14:55Z')
})

test('what is no date is none', () => {
  check('30 Feb 2004', null)
  check('2004-13-01', null)
  check('yesterday', null)
  check('', null)
  check('9999-12-31T23:59:59Z', null)
  check('04/05/2004', null)
  check('a'.repeat(100_000), null)
})

test('months are known by their names in other languages', () => {
  check('mar., 04 mars 2031 09:00:00 +0100', '2031-03-04T09:00:00+01:00')
  check('Di, 04 Mär 2031 09:00:00 +0100', '2031-03-04T09:00:00+01:00')
  check('4 de diciembre de 2031', '2031-12-04')
  check('1er août 2031', '2031-08-01')
  check('3 juin 2031', '2031-06-03')
  check('3 juillet 2031', '2031-07-03')
  check('3 okt 2031 10:00', '2031-10-03T10:00:00Z')
  check('3 foo 2031', null)
})

test('days that stand before their months are read where that is sure', () => {
  check('25.12.2004 10:00', '2004-12-25T10:00:00Z')
  check('12/25/2004', '2004-12-25')
})

test('zones are known by their places, their names and their letters', () => {
  check('Sat, 15 Mar 2031 20:21:00 America/Los_Angeles', '2031-03-15T20:21:00-07:00')
  check('Wed, 15 Jan 2031 20:21:00 America/Los_Angeles', '2031-01-15T20:21:00-08:00')
  check('2031-07-15 20:21 Europe/Berlin', '2031-07-15T20:21:00+02:00')
  check('2031-07-15T20:21:00[Asia/Kolkata]', '2031-07-15T20:21:00+05:30')
  check('15 Jul 2031 20:21 America/Argentina/Buenos_Aires', '2031-07-15T20:21:00-03:00')
  check('15 Jul 2031 20:21 Pacific Time', '2031-07-15T20:21:00-07:00')
  check('15 Jan 2031 20:21 Eastern Standard Time', '2031-01-15T20:21:00-05:00')
  check('15 Jul 2031 20:21 Central European Summer Time', '2031-07-15T20:21:00+02:00')
  check('15 Jan 2031 8:21 PM ET', '2031-01-15T20:21:00-05:00')
  check('15 Jul 2031 8:21 PM ET', '2031-07-15T20:21:00-04:00')
  check('15 Jul 2031 20:21 WIB', '2031-07-15T20:21:00+07:00')
})

test('of a zone that nobody knows the day is left, and other words are none', () => {
  check('15 Jul 2031 20:21 XQT', '2031-07-15')
  check('15 Jul 2031 20:21 Mars/Olympus', '2031-07-15')
  check('15 Jul 2031 20:21 Home Local Time', '2031-07-15')
  check('15 Jul 2031 20:21 Uhr', '2031-07-15T20:21:00Z')
})
