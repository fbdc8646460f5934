import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedItem } from '../../model/feed.ts'
import { keysOf } from './item-keys.ts'

function check(items: readonly Partial<FeedItem>[], expected: readonly string[]): void {
  const whole = items.map((item) => ({
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
    ...item,
  }))
  assert.deepEqual(keysOf(whole), expected)
}

test('an entry is known by its id, else by its address, else by its title', () => {
  check([{ id: '1', url: 'u', title: 't' }], ['id 1'])
  check([{ url: 'u', title: 't' }], ['url u'])
  check([{ title: 't', publishedAt: '2031-03-04' }], ['title t 2031-03-04'])
  check([{ summary: 's' }], ['text s'])
})

test('an id that entries share names none of them', () => {
  check(
    [
      { id: '1', url: 'a' },
      { id: '1', url: 'b' },
      { id: '2', url: 'b' },
    ],
    ['url a', 'id 1 url b', 'id 2'],
  )
})

test('entries that nothing tells apart are one', () => {
  check(
    [
      { id: '1', url: 'a' },
      { id: '1', url: 'a' },
    ],
    ['id 1 url a', 'id 1 url a'],
  )
})
