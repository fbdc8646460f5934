import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../model/article.ts'
import { findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'

function check(marked: string): void {
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '')
  const article = plainArticle(text)
  const found = findSentences(article, findTokens(text)).map(({ start, end }) =>
    text.slice(start, end),
  )
  assert.deepEqual(found, marked.split(/ ?\| ?/))
}

test('a stop, a question and a call end a sentence', () => {
  check('It rained. | Did it? | It did! | Then it stopped.')
})

test('abbreviations and initials do not end one unless an opener follows', () => {
  check('U.S. President J. B. Doe met Dr. Roe at 5 p.m. Monday. | She left.')
  check('They flew to the U.S. | The trip was long.')
})

test('closing marks stay with the sentence', () => {
  check('“It is over.” | The crowd left. | (It was late.) | Nobody minded.')
  check('"It is over." | He left.')
})

test('the speaker after a quoted question stays with it', () => {
  check('“Why now?” Ann Lee asked. | “Why now?” she asked.')
  check('“Why now?” | The minister did not say.')
})

test('an ellipsis inside a quotation goes on', () => {
  check('He said: “It was … Nothing I could see.” | Then he left.')
})

test('missing space after the stop', () => {
  check('The vote was lost.|The party split.')
  check('Its shares at Foo.com rose 2.5 per cent to 3.10.')
})

test('text without an end is cut into bounded stretches', () => {
  const text = 'rain '.repeat(1000).trim()
  const marked = [400, 400, 200].map((count) => 'rain '.repeat(count).trim()).join(' | ')
  assert.equal(marked.replaceAll(' | ', ' '), text)
  check(marked)
})
