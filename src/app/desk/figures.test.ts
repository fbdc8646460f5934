import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure, Snapshot } from '../../model/desk.ts'
import { findGrown } from './figures.ts'

type Told = Readonly<Record<string, readonly string[]>>

const figure = (latest: string, told: Told, grew = false): Figure => ({
  ...{ key: 'k1', about: 'people hurt', grew, latest },
  values: Object.entries(told).map(([value, articles]) => ({ value, articles })),
})
const seen = (ids: readonly string[], ...figures: readonly Figure[]): Snapshot => ({
  ...{ articles: ids.length, witnesses: 2, hard: 0, dispute: null, ids, figures },
})

const check = (title: string, then: Snapshot, now: Figure, arrow: string | null) =>
  test(title, () =>
    assert.deepEqual(
      findGrown(then, [now]).map(({ about, from, to }) => `${about} ${from} → ${to}`),
      arrow === null ? [] : [arrow],
    ),
  )

check(
  'a count that grew is told with what it was',
  seen(['a1', 'a2'], figure('34', { 30: ['a1'], 34: ['a2'] })),
  figure('37', { 30: ['a1'], 34: ['a2'], 37: ['a3'] }, true),
  'people hurt 34 → 37',
)
check(
  'so is one that an article changed, where nobody gives the former any more',
  seen(['a1', 'a2'], figure('34', { 30: ['a1'], 34: ['a2'] })),
  figure('37', { 30: ['a1'], 37: ['a2'] }),
  'people hurt 34 → 37',
)
check(
  'a value that another still contests replaces nothing',
  seen(['a1', 'a2'], figure('34', { 30: ['a1'], 34: ['a2'] })),
  figure('37', { 30: ['a1'], 34: ['a2'], 37: ['a3'] }),
  null,
)
check(
  'what all agreed on and then grew is told, though it is new as a difference',
  seen(['a1', 'a2']),
  figure('37', { 34: ['a1', 'a2'], 37: ['a3'] }, true),
  'people hurt 34 → 37',
)
check(
  'what was there before is no news',
  seen(['a1', 'a2', 'a3']),
  figure('37', { 34: ['a1', 'a2'], 37: ['a3'] }, true),
  null,
)
check(
  'of several former values none is chosen',
  seen(['a1', 'a2']),
  figure('37', { 30: ['a1'], 34: ['a2'], 37: ['a3'] }, true),
  null,
)
check(
  'a value that was told before is no news though it is told last again',
  seen(['a1', 'a2'], figure('34', { 30: ['a1'], 34: ['a2'] })),
  figure('30', { 30: ['a1', 'a3'], 34: ['a2'] }, true),
  null,
)

test('what was noted before figures were noted tells nothing', () => {
  const then = { articles: 2, witnesses: 2, hard: 0, dispute: null }
  assert.deepEqual(findGrown(then, [figure('37', { 34: ['a1'], 37: ['a3'] }, true)]), [])
})
