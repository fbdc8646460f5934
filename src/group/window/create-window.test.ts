import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fingerprint } from '../../model/grouping.ts'
import { createWindow, type Window } from './create-window.ts'

const print = (words: string): Fingerprint => ({
  format: 'synoptic.fingerprint/1',
  publishedAt: null,
  terms: words.split(' ').map((word) => [word, 1]),
  names: [],
  numbers: [],
  places: [],
  copy: [],
})

function add(window: Window, article: string, words: string) {
  const entry = window.prepare(article, print(words))
  window.add(entry)
  return entry
}

test('a word keeps its number as long as an article in the window has it', () => {
  const window = createWindow(1)
  add(window, 'a', 'ferry')
  const [ferry] = add(window, 'b', 'ferry').terms
  const numberOf = (word: string) => window.vocabulary.numberOf(word, word)
  assert.notEqual(numberOf('barge'), ferry)
  assert.equal(numberOf('ferry'), ferry)
})

test('what left the window is found no more, and its words are forgotten', () => {
  const window = createWindow(2)
  for (const [article, words] of ['ferry wall', 'barge bridge', 'mayor vote'].entries())
    add(window, `a${article}`, words)
  const like = (words: string) =>
    window.findLike(window.prepare('new', print(words)), 9).map(({ article }) => article)
  assert.deepEqual(like('ferry wall'), [])
  assert.deepEqual(like('barge vote'), ['a2', 'a1'])
  assert.equal(window.find('a0'), null)
  assert.ok(window.vocabulary.size() <= 8)
})

test('of the articles that a word brings the newest come first', () => {
  const window = createWindow(200)
  for (let n = 0; n < 150; n++) add(window, `a${n}`, 'ferry')
  const like = window.findLike(window.prepare('new', print('ferry')), 2)
  assert.deepEqual(
    like.map(({ article }) => article),
    ['a149', 'a148'],
  )
})
