import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import type { Pair, Statement } from '../match/alignment.ts'
import type { Story } from '../story.ts'
import { openCoverage } from './coverage.ts'

/** A story of which each line is a statement; pairs by article and line, and how likely they are. */
function laid(texts: readonly string[], likely: readonly [string, string, number][]): Story {
  const story = inventStory(texts)
  const statements = story.readings.flatMap(({ sentences }, reading) =>
    sentences.map(({ start, end }, sentence) => ({ reading, sentence, start, end })),
  )
  const idOf = (place: string) =>
    statements.findIndex(({ reading, sentence }) => `${reading}.${sentence}` === place)
  const pairs = likely.map(([a, b, score]): Pair => ({ a: idOf(a), b: idOf(b), score }))
  const numbered = statements.map((each, id): Statement => ({ ...each, id }))
  return { ...story, alignment: { statements: numbered, pairs, explain: () => [] } }
}

const TEXTS = [
  'Ferry sank.\nCaptain slept.\nFog came.',
  'Boat went down.\nSkipper dozed.',
  'Vessel foundered.\nHarbour closed.',
]

const story = laid(TEXTS, [
  ['0.0', '1.0', 0.8],
  ['0.0', '2.0', 0.8],
  ['1.0', '2.0', 0.8],
  ['0.1', '1.1', 0.8],
])
const at = (reading: number, sentence: number) => ({ reading, sentence })

test('what all tell is worth more than what two tell, and that more than what one tells', () => {
  const { worth } = openCoverage(story, [], [])
  assert.ok(worth(at(0, 0)) > worth(at(0, 1)))
  assert.ok(worth(at(0, 1)) > worth(at(0, 2)))
  assert.equal(worth(at(0, 2)), 0)
})

test('what a line tells is worth less in the next, and what it does not tell as much as before', () => {
  const coverage = openCoverage(story, [], [])
  const [same, other] = [coverage.worth(at(1, 0)), coverage.worth(at(1, 1))]
  coverage.take(at(0, 0))
  assert.ok(coverage.worth(at(1, 0)) < same / 2)
  assert.equal(coverage.worth(at(1, 1)), other)
  coverage.take(at(1, 0))
  assert.equal(coverage.worth(at(0, 0)), 0)
})

test('unlike values for one matter are told by either', () => {
  const coverage = openCoverage(story, [], [[at(0, 2), at(2, 1)]])
  const before = coverage.worth(at(2, 1))
  assert.ok(before > 0)
  coverage.take(at(0, 2))
  assert.ok(coverage.worth(at(2, 1)) < before)
})

test('words that all accounts use count where no pair is known', () => {
  const { worth } = openCoverage(
    laid(['Ferry sank.\nFog came.', 'A ferry burned.\nRain fell.', 'No ferry sailed.'], []),
    [],
    [],
  )
  assert.ok(worth(at(0, 0)) > 0)
  assert.equal(worth(at(0, 1)), 0)
})

test('a single account is told in its order', () => {
  const { worth } = openCoverage(laid([TEXTS[0]], []), [], [])
  assert.ok(worth(at(0, 0)) > worth(at(0, 1)))
  assert.ok(worth(at(0, 1)) > worth(at(0, 2)))
})
