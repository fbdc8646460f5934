import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Difference } from '../model/comparison.ts'
import {
  dropBetweenEvents,
  findEvents,
  keepWithinEvents,
  noteDifferentEvents,
} from './different-events.ts'
import { inventStory } from './invented-story.ts'
import type { Alignment } from './match/alignment.ts'
import type { Story } from './story.ts'

const MORE = '\nNobody knew why.\nIt was late.\nNo one slept.'
const TEXTS = [
  `The dam of Orsk broke.${MORE}`,
  `The dam at Orsk broke.${MORE}`,
  `Shares in banks rose.${MORE}`,
]

/** A story whose first sentences are aligned as given: two readings and a score. */
function alignedStory(texts: string[], links: [number, number, number][], names = ['Orsk']): Story {
  const story = inventStory(texts, names, 'place')
  const statements = story.readings.flatMap(({ sentences }, reading) =>
    sentences.map((span, sentence) => ({ ...span, id: 0, reading, sentence })),
  )
  const numbered = statements.map((each, id) => ({ ...each, id }))
  const first = (reading: number) => numbered.findIndex((each) => each.reading === reading)
  const pairs = links.map(([a, b, score]) => ({ a: first(a), b: first(b), score }))
  const alignment: Alignment = { statements: numbered, pairs, explain: () => [] }
  return { ...story, alignment, events: findEvents({ ...story, alignment }) }
}

test('articles that state one fact of one place tell of one event', () => {
  assert.deepEqual(findEvents(alignedStory(TEXTS, [[0, 1, 0.6]])), [0, 0, 2])
})

test('a likeness without a common name is chance', () => {
  const linked = alignedStory(TEXTS, [
    [0, 1, 0.6],
    [1, 2, 0.6],
  ])
  assert.deepEqual(findEvents(linked), [0, 0, 2])
  assert.equal(keepWithinEvents(findEvents(linked), linked.alignment).pairs.length, 1)
})

test('two common facts need no name', () => {
  const links: [number, number, number][] = [
    [0, 1, 0.6],
    [0, 1, 0.7],
  ]
  assert.deepEqual(
    findEvents(alignedStory([`Rain fell.${MORE}`, `It rained.${MORE}`], links, [])),
    [0, 0],
  )
})

test('any likeness ties a text of a line or two', () => {
  assert.deepEqual(
    findEvents(alignedStory(['Rain fell.', 'It rained.'], [[0, 1, 0.2]], [])),
    [0, 0],
  )
  assert.deepEqual(findEvents(alignedStory(['Rain fell.', 'Shares rose.'], [], [])), [0, 1])
})

test('the note names the article that tells of another event', () => {
  const notes = noteDifferentEvents(alignedStory(TEXTS, [[0, 1, 0.9]]))
  assert.deepEqual(
    notes.map(({ code, place }) => [code, place]),
    [['different-events', 'paper-3']],
  )
  assert.match(notes[0].message, /ties paper-3 to paper-1 and paper-2:/)
})

test('articles of one event, and one article alone, have no such note', () => {
  assert.deepEqual(noteDifferentEvents(alignedStory(TEXTS.slice(0, 2), [[0, 1, 0.9]])), [])
  assert.deepEqual(noteDifferentEvents(inventStory([TEXTS[0]])), [])
  assert.deepEqual(noteDifferentEvents(inventStory([])), [])
})

test('figures of different events do not differ', () => {
  const story = alignedStory(TEXTS, [[0, 1, 0.9]])
  const between = (a: number, b: number): Difference => ({
    id: 'difference-9',
    kind: 'number',
    about: 'people killed',
    compatible: false,
    relation: 'hard',
    selfContradicting: [],
    positions: [a, b].map((reading) => ({
      value: String(reading),
      normalized: {},
      accounts: 1,
      statements: [{ article: story.readings[reading].article.id, start: 0, end: 3, text: 'The' }],
      values: [{ article: story.readings[reading].article.id, start: 0, end: 3, text: 'The' }],
    })),
  })
  const kept = dropBetweenEvents(story, [between(0, 2), between(0, 1)])
  assert.deepEqual(
    kept.map(({ id, positions }) => [id, positions[1].value]),
    [['difference-1', '1']],
  )
})
