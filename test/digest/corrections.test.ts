import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLoaded } from '../../src/app/compare-loaded.ts'
import { parseArticle } from '../../src/extract/parse-article.ts'
import { toComparisonView } from '../../src/present/view/to-comparison-view.ts'

const NOTE =
  'Correction: An earlier version of this article said that 19 looms were lost and quoted Bror Aldag as saying “I gave up on the old mill long ago.”'

const tell = (source: string, lines: readonly string[]) =>
  parseArticle({ source, body: lines.join('\n\n'), publishedAt: '2031-05-06' })

test('a correction stands with its account, and nothing in it is compared', () => {
  const { articles, comparison } = compareLoaded([
    tell('a.txt', [
      'Fire at the mill in Orvane',
      'A fire at the old mill in Orvane destroyed 12 looms on Tuesday night, the fire chief, Dora Velt, said.',
      'Nobody was hurt, and the road along the river was open again by morning.',
      NOTE,
    ]),
    tell('b.txt', [
      'Orvane mill burns',
      'The old mill in Orvane burned on Tuesday night and 12 looms were destroyed, fire chief Dora Velt said.',
      'The road along the river was open again in the morning and nobody was hurt.',
    ]),
  ])
  const [first, second] = comparison.articles
  assert.deepEqual(
    first.corrections?.map(({ text }) => text),
    [NOTE],
  )
  assert.equal(second.corrections, undefined)
  const { articles: _, ...compared } = comparison
  assert.doesNotMatch(JSON.stringify(compared), /19 looms|Aldag|gave up/)
  const view = toComparisonView(comparison, articles)
  assert.equal(view.articles[0].corrections[0].paragraph, 4)
})
