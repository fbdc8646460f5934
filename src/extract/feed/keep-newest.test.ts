import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNewestItems } from './keep-newest.ts'

function check(dates: readonly (string | null)[], most: number, expected: readonly number[]): void {
  const newest = createNewestItems(most)
  for (const [i, publishedAt] of dates.entries())
    newest.add({
      id: String(i),
      url: null,
      title: null,
      authors: [],
      outlet: null,
      publishedAt,
      updatedAt: null,
      summary: null,
      content: null,
      language: null,
      categories: [],
    })
  const { items, notes } = newest.take()
  assert.deepEqual(
    items.map(({ id }) => Number(id)),
    expected,
  )
  assert.equal(notes.length, dates.length > most ? 1 : 0)
}

test('the newest are kept in the order of their feed', () => {
  check(['2031-01-03', '2031-01-01', '2031-01-02'], 2, [0, 2])
  check(['2031-01-01', '2031-01-02', '2031-01-03'], 2, [1, 2])
  check(['2031-01-01', '2031-01-02'], 2, [0, 1])
})

test('without dates the first are kept, for feeds begin with the newest', () => {
  check([null, null, null], 2, [0, 1])
  check([null, '2031-01-01', null, '2031-01-02'], 2, [0, 3])
})

test('of many, the same are kept as of few', () => {
  const dates = Array.from({ length: 50 }, (_, i) => `2031-01-${10 + ((i * 7) % 20)}`)
  check(dates, 3, [14, 17, 37])
})
