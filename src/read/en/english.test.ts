import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'

test('an article in another language keeps its sentences and gets no guessed names', () => {
  const body =
    'Der Minister sagte am Freitag, dass die Brücke nicht mehr sicher sei. Die Stadt wird sie sperren.'
  const reading = loadEnglish().read(parseArticle({ source: 'zeitung.txt', body }))
  assert.equal(reading.article.language, 'de')
  assert.equal(reading.sentences.length, 2)
  assert.deepEqual(reading.mentions, [])
})
