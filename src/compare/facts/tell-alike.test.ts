import assert from 'node:assert/strict'
import test from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { alikeTeller } from './tell-alike.ts'

/** Sentences that make every word of the tested ones rare. */
const BESIDE = Array.from({ length: 30 }, (_, i) => `Heron ${i} flew past pond ${i}.`).join(' ')

function check(one: string, other: string, expected: boolean): void {
  const readings = [one, other].map((text, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body: `${text}\n\n${BESIDE}` })),
  )
  const story = openStory(readings)
  const [a, b] = [0, 1].map((reading) => {
    const found = story.alignment.statements.find((each) => each.reading === reading)
    return found?.id ?? assert.fail('no statement')
  })
  assert.equal(alikeTeller(story)(a, b), expected)
  assert.equal(alikeTeller(story)(b, a), expected)
}

test('what is told in one place of two long sentences is told alike', () => {
  check(
    'After weeks of rain that had filled cellars along the lower terraces, the dam at Ulvmark burst before dawn.',
    'Shepherds whom nobody had warned were asleep in their huts when the dam at Ulvmark burst, drowning forty ewes.',
    true,
  )
})

test('words of a topic strewn over two long sentences are not', () => {
  check(
    'The dam was the pride of engineers from several counties, who came every summer to admire its gates, until vandals painted the walls.',
    'Engineers blamed a farmer who raises ewes for grazing slopes that surveyors had fenced off, and who calls every dam a folly of vandals.',
    false,
  )
})

test('who shares a name and its office with another tells nothing alike', () => {
  check(
    'Mayor Sunniva Halmrast resigned from three choirs.',
    'Mayor Sunniva Halmrast ordered fresh gravel.',
    false,
  )
})

test('neither do words of reporting, nor a verb that leaves the telling to what follows', () => {
  check(
    'Mayor Sunniva Halmrast told reporters that gravel was short.',
    'Mayor Sunniva Halmrast told reporters that she liked singing.',
    false,
  )
  check('Mayor Sunniva Halmrast appeared calm.', 'Mayor Sunniva Halmrast appeared furious.', false)
})

test('a short sentence that is mostly told elsewhere is told alike, in whatever order', () => {
  check(
    'Forty ewes drowned.',
    'Ewes by the score were lost, and of those found forty had drowned.',
    true,
  )
})
