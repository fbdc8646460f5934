import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle } from '../../../extract/parse-article.ts'
import { findSentences } from '../sentences.ts'
import { findTokens } from '../tokens.ts'
import { findQuotes } from './find-quotes.ts'

/** Each quote as "words — speaker". */
function check(text: string, expected: string[]): void {
  const article = parseArticle({ source: 'invented.txt', body: text })
  const tokens = findTokens(article.text)
  const quotes = findQuotes(article, tokens, findSentences(article, tokens), [])
  const found = quotes.map(
    ({ start, end, speaker }) => `${article.text.slice(start, end)} — ${speaker?.name ?? '?'}`,
  )
  assert.deepEqual(found, expected)
}

test('a speech verb after the quote names its speaker', () => {
  check('“The bridge is closed,” said Ada Holm.', ['The bridge is closed, — Ada Holm'])
  check('“The bridge is closed,” Ada Holm told reporters.', ['The bridge is closed, — Ada Holm'])
})

test('a speech verb before the quote names its speaker', () => {
  check('Ada Holm said: “The bridge is closed.”', ['The bridge is closed. — Ada Holm'])
})
