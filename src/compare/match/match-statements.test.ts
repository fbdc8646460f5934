import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { linkEntities } from '../entities/link-entities.ts'
import { FEATURES, measurePair, openRow } from './features.ts'
import { closenessOf } from './find-candidates.ts'
import { matchStatements, measureStatements } from './match-statements.ts'
import { layModel, sumModel, toProbability } from './model.ts'
import { layPair } from './pair.ts'
import { FITTED, MODEL } from './weights.ts'

function align(bodies: readonly string[]) {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  return matchStatements(readings, linkEntities(readings))
}

function check(bodies: readonly string[], expected: readonly (readonly [number, number])[]): void {
  const pairs = align(bodies).pairs.filter(({ score }) => score >= 0.5)
  assert.deepEqual(
    pairs.map(({ a, b }) => [a, b]),
    expected,
  )
}

const COURT = [
  'The appeal court in Velm overturned the fraud conviction of shipbuilder Tomas Arlet on Thursday.',
  'His lawyers had argued that two jurors slept through the evidence.',
  'Prosecutors have thirty days to ask for a new trial.',
].join('\n\n')

test('the same news in other words is one pair', () => {
  check(
    [
      COURT,
      'Trams stood still for an hour.\n\nShipbuilder Tomas Arlet walked free after the appeal court overturned his conviction for fraud.',
    ],
    [[0, 4]],
  )
})

test('sentences of one article are never a pair', () => {
  check([`${COURT}\n\n${COURT}`], [])
})

test('articles about different things have no pair', () => {
  check(
    [COURT, 'Heavy snow closed three mountain passes.\n\nSkiers spent the night in a school.'],
    [],
  )
})

test('a pair says on which words it rests', () => {
  const { pairs, explain } = align([
    COURT,
    'Prosecutors may ask for a new trial within thirty days.',
  ])
  const evidence = explain(pairs[0]).find(({ feature }) => feature === 'words')
  assert.deepEqual(evidence?.shared.toSorted(), ['ask', 'day', 'new', 'prosecu', 'thirty', 'trial'])
})

test('the trees were fitted to the features that are measured', () => {
  assert.deepEqual(FITTED, FEATURES)
})

test('no article and one empty article are no trouble', () => {
  check([], [])
  check([''], [])
})

test('what is measured once for statements printed alike is what each would be measured as', () => {
  const [first, second, third] = COURT.split('\n\n')
  const bodies = [
    COURT,
    `${second}\n\nTrams stood still.\n\n${first}`,
    `${third}\n\n${first}\n\nThe shipbuilder Tomas Arlet, whose conviction the court overturned, said “two jurors slept through the evidence”.`,
  ]
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  const entities = linkEntities(readings)
  const { candidates, measured } = measureStatements(readings, entities)
  const model = layModel(MODEL)
  const alone = Array.from(candidates.a, (a, i) => {
    const row = openRow()
    measurePair(measured, layPair(measured, a, candidates.b[i], closenessOf(candidates, i)), row)
    return { a, b: candidates.b[i], score: toProbability(sumModel(model, row)) }
  })
  const { pairs } = matchStatements(readings, entities)
  assert.ok(pairs.length > 4)
  assert.deepEqual(
    pairs,
    alone.filter(({ score }) => score >= 0.1),
  )
})
