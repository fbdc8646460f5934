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

const live = (more: (i: number) => Partial<FeedItem>) =>
  ['a', 'b', 'c'].map((title, i) => itemOf({ title, url: 'https://live.test/', ...more(i) }))

test('an address that many entries share is none of theirs', () => {
  const entries = toEntries(live((i) => ({ id: `${i}` })))
  assert.deepEqual(
    entries.map(({ key, item }) => [key, item.url]),
    [
      ['0', null],
      ['1', null],
      ['2', null],
    ],
  )
  assert.equal(toEntries(live(() => ({}))).length, 3)
  assert.equal(toEntries(live(() => ({ id: 'x' }))).length, 3)
})

test('an article with two headlines keeps its address', () => {
  const entries = toEntries(live((i) => ({ id: `${i}`, title: `${i % 2}` })))
  assert.ok(entries.every(({ item }) => item.url !== null))
})

test('the digest does not change when an address comes to be shared', () => {
  const three = live((i) => ({ id: `${i}` }))
  assert.equal(toEntries(three)[0].digest, toEntries(three.slice(0, 1))[0].digest)
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

const text = (word: string) => Array.from({ length: 40 }, (_, i) => `${word}${i}`).join(' ')

test('two reports with nothing in common are two entries, whatever id or address they share', () => {
  const two = ['Bridge shut', 'Eels are back'].map((title, i) =>
    itemOf({ id: 'x', url: 'https://paper.test/', title, content: text('ab'[i]) }),
  )
  assert.deepEqual(
    toEntries(two).map(({ key, item }) => [key, item.url]),
    [
      ['https://paper.test/#Bridge shut', null],
      ['https://paper.test/#Eels are back', null],
    ],
  )
  const changed = two.map((item) => ({ ...item, content: text('ab') }))
  assert.equal(toEntries(changed).length, 1)
})
