import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from '../../model/comparison.ts'
import { explainDifference } from './explain-difference.ts'

function position(value: string, low: number, high?: number): Position {
  return { value, normalized: { low, high }, accounts: 1, statements: [], values: [] }
}

test('numbers that cannot both hold are explained by what they allow', () => {
  const [, verdict] = explainDifference({
    id: 'difference-1',
    kind: 'number',
    about: 'rifles',
    compatible: false,
    relation: 'hard',
    selfContradicting: [],
    positions: [position('12', 12, 12), position('at least 15', 15)],
  })
  assert.equal(verdict, '“12” and “at least 15” cannot all hold at once (12; 15 or more).')
})

test('what can hold together says so', () => {
  const [, verdict] = explainDifference({
    id: 'difference-1',
    kind: 'number',
    about: 'rifles',
    compatible: true,
    relation: 'less-precise',
    selfContradicting: [],
    positions: [position('15', 15, 15), position('at least 12', 12)],
  })
  assert.equal(
    verdict,
    '“15” and “at least 12” can all hold at once: one says less exactly what another says.',
  )
})
