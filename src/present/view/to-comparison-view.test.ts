import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import type { Comparison } from '../../model/comparison.ts'
import { toComparisonView } from './to-comparison-view.ts'

const viewOf = (changed: Partial<Comparison> = {}) =>
  toComparisonView({ ...BRIDGE_COMPARISON, ...changed }, BRIDGE_ARTICLES)
const view = viewOf()

test('citations are numbered in the order of first citation, and a passage keeps its number', () => {
  const [first, second] = BRIDGE_COMPARISON.brief
  const twice = { text: 'again', cites: [...second.cites, ...first.cites, ...first.cites] }
  const { brief, citations } = viewOf({ brief: [first, second, twice] })
  assert.deepEqual(
    brief.map((line) => line.citations),
    [
      [1, 2, 3],
      [4, 5],
      [4, 5, 1, 2, 3],
    ],
  )
  assert.equal(citations.length, 5)
})

test('a place knows its line and its paragraph', () => {
  const { line, paragraph, text } = view.unique[0].place
  assert.match(text, /^The barge, the Adeline/)
  assert.deepEqual([line, paragraph], [9, 5])
})

test('the best supported facts come first, and the others keep their order', () => {
  const agreements = [...BRIDGE_COMPARISON.agreements].reverse()
  const supports = viewOf({ agreements }).facts.map(({ accounts }) => accounts)
  assert.deepEqual(supports, [4, 4, 4, 2, 2])
})

test('a fact differs where its own statements take two sides', () => {
  const injured = view.facts.find(({ id }) => id === 'agreement-2')
  assert.deepEqual(injured?.differences, ['d1'])
  assert.ok(injured?.cells.every(({ differs }) => differs))
})

test('a fact does not differ for one side alone, nor for the spelling of a name', () => {
  const barge = view.facts.find(({ id }) => id === 'agreement-1')
  const steering = view.facts.find(({ id }) => id === 'agreement-5')
  assert.deepEqual([barge?.differences, steering?.differences], [[], []])
})

test('the headline is the one that shares most with the others', () => {
  assert.equal(view.title?.text, 'Barge strikes Marrow Bridge, cutting Tollen in two')
  const untitled = BRIDGE_COMPARISON.articles.map((article) => ({ ...article, title: null }))
  assert.equal(viewOf({ articles: untitled }).title, null)
})

test('each way of writing a name stands once, with the articles that use it', () => {
  const [mayor] = view.entities
  assert.deepEqual(
    mayor.spellings.map(({ text, count, articles }) => [text, count, articles]),
    [
      ['Tomas Veralde', 4, [0, 1, 3, 4]],
      ['Mr Veralde', 1, [2]],
    ],
  )
})

test('a note names its article, by its id or by its passage', () => {
  assert.deepEqual(
    view.notes.map(({ article, place }) => [article, place?.line ?? null]),
    [
      [2, null],
      [3, 11],
    ],
  )
})
