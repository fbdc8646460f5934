import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'
import { readArticle } from '../../../pipeline.ts'

/** Each quote as "words — speaker". */
function check(text: string, ...expected: string[]): void {
  const article = parseArticle({ source: 'invented.txt', body: text })
  const found = readArticle(article, loadEnglish()).quotes.map(
    ({ start, end, speaker }) => `${article.text.slice(start, end)} — ${speaker?.name ?? 'nobody'}`,
  )
  assert.deepEqual(found, expected)
}

test('a speech verb after the quote names its speaker', () => {
  check('“The bridge is closed,” said Ada Holm.', 'The bridge is closed, — Ada Holm')
  check('“The bridge is closed,” Ada Holm told reporters.', 'The bridge is closed, — Ada Holm')
})

test('a speech verb before the quote names its speaker', () => {
  check('Ada Holm said: “The bridge is closed.”', 'The bridge is closed. — Ada Holm')
})
