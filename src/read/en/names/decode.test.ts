import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './decode.ts'
import { LABEL_COUNT, LABELS } from './labels.ts'

/** Scores a row for each token: "B-PER 5, O 3" leaves the other labels at 0. */
function check(rows: string[], expected: string[]): void {
  const scores = new Float64Array(rows.length * LABEL_COUNT)
  for (const [i, row] of rows.entries()) {
    for (const part of row.split(', ')) {
      const [label = '', score] = part.split(' ')
      scores[i * LABEL_COUNT + LABELS.findIndex((known) => known === label)] = Number(score)
    }
  }
  const labels = new Uint8Array(rows.length)
  decode(scores, new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT), labels)
  assert.deepEqual(
    [...labels].map((label) => LABELS[label]),
    expected,
  )
}

test('each token gets its best label where they can follow each other', () => {
  check(['O 1', 'B-PER 5', 'I-PER 5'], ['O', 'B-PER', 'I-PER'])
})

test('no name goes on that did not begin, and none changes its kind', () => {
  check(['I-LOC 5, B-LOC 4'], ['B-LOC'])
  check(['B-ORG 5, B-LOC 4', 'I-LOC 5, I-ORG 1'], ['B-LOC', 'I-LOC'])
})
