import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueAt, isZone } from './due-at.ts'

const RULES = { hour: 7, quietFrom: 0, quietTo: 0, zone: 'Europe/Vienna' } as const

const check = (
  about: string,
  rules: Partial<Parameters<typeof dueAt>[0]>,
  now: string,
  due: string,
) =>
  test(about, () => {
    const at = dueAt({ ...RULES, time: 'now', ...rules }, new Date(now))
    assert.equal(at.toISOString(), new Date(due).toISOString())
  })

const NIGHT = { quietFrom: 22, quietTo: 6 }

check('at once', {}, '2031-05-06T10:07:30Z', '2031-05-06T10:07:30Z')
check('at once, outside the quiet hours', NIGHT, '2031-05-06T10:07:30Z', '2031-05-06T10:07:30Z')
check('in a quiet night, at its end', NIGHT, '2031-05-06T21:30:00Z', '2031-05-07T04:00:00Z')
check('after midnight, at its end', NIGHT, '2031-05-06T01:10:00Z', '2031-05-06T04:00:00Z')
check('at the first quiet minute', NIGHT, '2031-05-06T20:00:00Z', '2031-05-07T04:00:00Z')
check('at the end of quiet', NIGHT, '2031-05-06T04:00:00Z', '2031-05-06T04:00:00Z')
check(
  'quiet at noon',
  { quietFrom: 12, quietTo: 14 },
  '2031-05-06T11:59:00Z',
  '2031-05-06T12:00:00Z',
)
check('a digest today', { time: 'digest' }, '2031-05-06T03:00:00Z', '2031-05-06T05:00:00Z')
check('a digest tomorrow', { time: 'digest' }, '2031-05-06T05:00:01Z', '2031-05-07T05:00:00Z')
check(
  'a digest within quiet hours, at their end',
  { time: 'digest', quietFrom: 22, quietTo: 9 },
  '2031-05-06T03:00:00Z',
  '2031-05-06T07:00:00Z',
)
check(
  'half an hour off',
  { time: 'digest', zone: 'Asia/Kolkata' },
  '2031-05-06T01:00:00Z',
  '2031-05-06T01:30:00Z',
)
// On 30 March 2031 the clocks go from 2 to 3 in Vienna; on 26 October from 3 to 2.
check(
  'an hour that is left out',
  { time: 'digest', hour: 2 },
  '2031-03-29T23:00:00Z',
  '2031-03-30T01:00:00Z',
)
check(
  'an hour that comes twice',
  { time: 'digest', hour: 2 },
  '2031-10-25T22:00:00Z',
  '2031-10-26T00:00:00Z',
)
check(
  'and not its second time',
  { time: 'digest', hour: 2 },
  '2031-10-26T00:00:01Z',
  '2031-10-27T01:00:00Z',
)

test('zones are those that are known', () => {
  assert.ok(isZone('Europe/Vienna') && isZone('UTC'))
  assert.ok(!isZone('Mars/Base') && !isZone(''))
})
