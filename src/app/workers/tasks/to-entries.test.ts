import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedItem } from '../../../model/feed.ts'
import { toEntries } from './to-entries.ts'

function itemOf(given: Partial<FeedItem>): FeedItem {
  return {
    id: null,
    url: null,
    title: null,
    authors: [],
    outlet: null,
    publishedAt: null,
    updatedAt: null,
    summary: null,
    content: null,
    language: null,
    categories: [],
    ...given,
  }
}

function check(items: readonly Partial<FeedItem>[], keys: readonly string[]): void {
  assert.deepEqual(
    toEntries(items.map(itemOf)).map(({ key }) => key),
    keys,
  )
}

test('an entry is known by its id, else by its address', () => {
  check([{ id: '1', url: 'a' }, { url: 'b' }], ['1', 'b'])
})

test('an id that several addresses share names none of them', () => {
  const one = Array.from({ length: 10_000 }, (_, i) => ({ id: 'x', url: `u${i}` }))
  check(
    one,
    one.map(({ url }) => url),
  )
})

test('an entry that stands there twice is one', () => {
  check(
    [
      { id: '1', url: 'a' },
      { id: '1', url: 'a' },
    ],
    ['1'],
  )
})

test('without id and address an entry is known by what it says', () => {
  const entries = toEntries([
    itemOf({ title: 'a' }),
    itemOf({ title: 'b' }),
    itemOf({ title: 'a' }),
  ])
  assert.equal(entries.length, 2)
})

test('the digest changes with text and time of change, not with the categories', () => {
  const digestOf = (given: Partial<FeedItem>) =>
    toEntries([itemOf({ id: '1', ...given })])[0].digest
  const plain = digestOf({ content: 'a' })
  assert.equal(digestOf({ content: 'a', categories: ['news'] }), plain)
  assert.notEqual(digestOf({ content: 'b' }), plain)
  assert.notEqual(digestOf({ content: 'a', updatedAt: '2031-05-06' }), plain)
})
