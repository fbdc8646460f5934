import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'
import { conversionFinder } from './conversions.ts'

/** The sums of a text that are conversions of others. */
function conversionsIn(body: string): string[] {
  const reading = loadEnglish().read(parseArticle({ source: 'a.txt', body }))
  const convertedFrom = conversionFinder(reading)
  return reading.quantities
    .filter((quantity) => convertedFrom(quantity) !== null)
    .map(({ start, end }) => reading.article.text.slice(start, end))
}

test('a sum in brackets behind one of another currency is a conversion', () => {
  assert.equal(conversionsIn('The dam will cost 60 million euros ($66 million) to mend.').length, 1)
  assert.equal(conversionsIn('The dam will cost €60m (£52m) to mend.').length, 1)
})

test('other sums are none', () => {
  assert.deepEqual(conversionsIn('The dam cost €60m and the road $12 million.'), [])
  assert.deepEqual(conversionsIn('The dam cost €60m (€20m more than planned).'), [])
  assert.deepEqual(conversionsIn('The town (which owes $12 million) paid €60m.'), [])
})
