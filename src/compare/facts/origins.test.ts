import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLoaded } from '../../app/compare-loaded.ts'
import { parseArticle } from '../../extract/parse-article.ts'

const OWN = [
  'The mill at Ostrel burned to the ground on Monday night, and 40 workers lost their jobs. Smoke hung over the valley until noon, and the school stayed shut.',
  'A fire destroyed the Ostrel mill on Monday night; 40 workers lost their jobs. Nobody was hurt, the brigade said, since the shift had ended at six.',
]

test('accounts that tell a fact in their own words are counted one by one', () => {
  const articles = OWN.map((body, index) => parseArticle({ source: `${index}.txt`, body }))
  const { agreements } = compareLoaded(articles).comparison
  assert.equal(agreements.find(({ statement }) => statement.text.includes('40'))?.accounts, 2)
})
