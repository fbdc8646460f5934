import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FetchFailed } from '../../model/fetched.ts'
import { NEVER_ASKED, type SourceState } from '../../model/source.ts'
import { spreadOf } from './spread.ts'
import { type Answer, stateAfter } from './state-after.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 1, 3, 12)
const ID = 'source-1'

const iso = (instant: number) => new Date(instant).toISOString()

const BODY: Answer['fetched'] = {
  outcome: 'body',
  url: 'https://example.org/feed',
  movedTo: null,
  contentType: null,
  body: new Uint8Array(),
  cut: false,
  cutBy: null,
  etag: '"1"',
  lastModified: null,
  freshFor: null,
}
const NOTHING_NEW: Answer['fetched'] = {
  outcome: 'not-modified',
  url: 'https://example.org/feed',
  movedTo: null,
  etag: '"1"',
  lastModified: null,
  freshFor: null,
}
const TIMED_OUT: FetchFailed = {
  outcome: 'failed',
  url: 'https://example.org/feed',
  problem: { code: 'timed-out', message: 'It took too long.' },
  status: null,
  gone: false,
  retryAfter: null,
}

const WORKING: SourceState = {
  ...NEVER_ASKED,
  status: 'working',
  etag: '"0"',
  validatedAddress: 'https://example.org/feed',
  checkedAt: iso(NOW - HOUR),
  changedAt: iso(NOW - HOUR),
  nextAt: iso(NOW - HOUR + Math.round(HOUR * spreadOf(ID))),
}

const after = (state: SourceState, answer: Partial<Answer>) =>
  stateAfter(
    { id: ID, state },
    { fetched: BODY, problem: null, changed: false, itemDates: [], ...answer },
    iso(NOW),
  )

/** The wait until the next time, without the spread of the source's own. */
const waitOf = ({ nextAt }: SourceState) =>
  Math.round((Date.parse(nextAt ?? '') - NOW) / spreadOf(ID) / 1000) * 1000

const check = (title: string, state: SourceState, answer: Partial<Answer>, wait: number) =>
  test(title, () => assert.equal(waitOf(after(state, answer)), wait))

/** So many items with so much between two of them, the newest just now. */
const every = (gap: number, count = 20) =>
  Array.from({ length: count }, (_, i) => iso(NOW - i * gap))

check(
  'A feed with an item an hour is asked twice an hour',
  WORKING,
  { changed: true, itemDates: every(HOUR) },
  30 * MINUTE,
)
check(
  'A feed with an item a minute is asked every ten minutes',
  WORKING,
  { changed: true, itemDates: every(MINUTE) },
  10 * MINUTE,
)
check(
  'A feed with an item a week is asked once a day',
  WORKING,
  { changed: true, itemDates: every(7 * DAY) },
  DAY,
)
check(
  'A feed that wrote much, long ago, is asked rarely',
  WORKING,
  { changed: true, itemDates: every(MINUTE).map((date) => iso(Date.parse(date) - 3 * DAY)) },
  (3 * DAY) / 10,
)
check('A feed without dates is asked every hour', WORKING, { changed: true }, HOUR)
check(
  'Dates that cannot be do not count',
  WORKING,
  { changed: true, itemDates: ['9999-01-01', 'x', '', iso(NOW)] },
  HOUR,
)
check('A feed without news is asked as before', WORKING, { fetched: NOTHING_NEW }, HOUR)
check(
  'A feed without news for long is asked less often',
  { ...WORKING, changedAt: iso(NOW - 5 * DAY) },
  { fetched: NOTHING_NEW },
  12 * HOUR,
)
check('The first answer counts as news', NEVER_ASKED, { itemDates: every(2 * HOUR) }, HOUR)
check(
  'An answer that stays fresh is not asked for before',
  WORKING,
  { changed: true, itemDates: every(MINUTE), fetched: { ...BODY, freshFor: 3 * HOUR } },
  3 * HOUR,
)
check(
  'No freshness lasts longer than a day',
  WORKING,
  { fetched: { ...BODY, freshFor: 300 * DAY } },
  DAY,
)
check('The first failure waits ten minutes', WORKING, { fetched: TIMED_OUT }, 10 * MINUTE)
check('The fourth waits eighty', { ...WORKING, failures: 3 }, { fetched: TIMED_OUT }, 80 * MINUTE)
check('The fiftieth waits a day', { ...WORKING, failures: 49 }, { fetched: TIMED_OUT }, DAY)
check(
  'What the server asks for is waited for',
  WORKING,
  { fetched: { ...TIMED_OUT, retryAfter: 3 * DAY } },
  3 * DAY,
)
check(
  'Nobody is asked sooner than the failure allows',
  WORKING,
  { fetched: { ...TIMED_OUT, retryAfter: 0 } },
  10 * MINUTE,
)
check(
  'After failures a feed without news starts anew',
  { ...WORKING, failures: 9, nextAt: iso(NOW + DAY) },
  { fetched: NOTHING_NEW },
  HOUR,
)

for (const code of ['host-not-found', 'name-service-failed', 'host-unreachable']) {
  check(
    `After a weekend of ${code} the next try is not a day away`,
    { ...WORKING, failures: 49 },
    { fetched: { ...TIMED_OUT, problem: { code, message: 'No network.' } } },
    HOUR,
  )
}

test('The same plan comes out however often nothing is new', () => {
  let state = WORKING
  for (let i = 0; i < 50; i++) {
    state = after({ ...state, changedAt: WORKING.changedAt }, { fetched: NOTHING_NEW })
    assert.equal(waitOf(state), HOUR)
  }
})

test('A success clears what was wrong and keeps the validators', () => {
  const failing = {
    ...WORKING,
    status: 'failing' as const,
    failures: 3,
    problem: TIMED_OUT.problem,
  }
  const state = after(failing, { changed: true })
  assert.deepEqual(
    { status: state.status, failures: state.failures, problem: state.problem, etag: state.etag },
    { status: 'working', failures: 0, problem: null, etag: '"1"' },
  )
  assert.equal(state.validatedAddress, 'https://example.org/feed')
})

test('A cut answer leaves no validators, so that the whole is asked for', () => {
  const state = after(WORKING, { fetched: { ...BODY, cut: true } })
  assert.deepEqual([state.etag, state.validatedAddress], [null, null])
})

test('A failure keeps the validators and tells what was wrong', () => {
  const state = after(WORKING, { fetched: TIMED_OUT })
  assert.deepEqual(
    [state.status, state.failures, state.problem?.code, state.etag],
    ['failing', 1, 'timed-out', '"0"'],
  )
})

test('A body that is no feed is a failure, and its validators are not kept', () => {
  const problem = { code: 'not-a-feed', message: 'This is a page.' }
  const state = after(WORKING, { problem })
  assert.deepEqual(
    [state.status, state.problem?.code, state.etag],
    ['failing', 'not-a-feed', '"0"'],
  )
})

test('What is gone is not asked again', () => {
  const state = after(WORKING, { fetched: { ...TIMED_OUT, status: 410, gone: true } })
  assert.deepEqual([state.status, state.nextAt], ['gone', null])
})

for (const code of ['stopped', 'put-off', 'no-room']) {
  test(`${code} is not the source's fault`, () => {
    const problem = { code, message: 'Later.' }
    const state = after(WORKING, { fetched: { ...TIMED_OUT, problem } })
    assert.deepEqual([state.status, state.failures, state.problem], ['working', 0, null])
  })
}

test('Sources that were added together are asked apart', () => {
  const plans = Array.from({ length: 100 }, (_, i) =>
    stateAfter(
      { id: `source-${i}`, state: NEVER_ASKED },
      { fetched: BODY, problem: null, changed: true, itemDates: [] },
      iso(NOW),
    ),
  ).map(({ nextAt }) => Date.parse(nextAt ?? '') - NOW)
  assert.ok(Math.max(...plans) - Math.min(...plans) > 10 * MINUTE)
  assert.ok(Math.min(...plans) >= HOUR && Math.max(...plans) <= 1.2 * HOUR)
})
