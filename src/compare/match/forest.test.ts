import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FEATURES } from './features.ts'
import { type Forest, layForest, sumForest } from './forest.ts'
import { MODEL } from './weights.ts'

/** What a walk down each tree adds up to. */
function walk({ base, trees }: Forest, row: Float64Array): number {
  return trees.reduce((sum, nodes) => {
    let node = nodes[0]
    while (node.length > 1) {
      const [column, bound = 0, low = 0, high = 0] = node
      node = nodes[row[column] <= bound ? low : high]
    }
    return sum + node[0]
  }, base)
}

test('the forest laid out for speed ends at the leaves where a walk ends', () => {
  const laid = layForest(MODEL.forest)
  const row = new Float64Array(FEATURES.length + 1)
  for (let seed = 1; seed <= 200; seed++) {
    for (let column = 0; column < row.length; column++)
      row[column] = (((seed * 7919 + column * 104729) % 1000) / 1000) * (column % 5)
    assert.equal(sumForest(laid, row), walk(MODEL.forest, row))
  }
})

test('a value at the bound goes the low way, and a forest of bare leaves asks nothing', () => {
  const one = layForest({ base: 1, trees: [[[0, 2, 1, 2], [10], [20]]] })
  assert.equal(sumForest(one, Float64Array.of(2)), 11)
  assert.equal(sumForest(one, Float64Array.of(2.5)), 21)
  assert.equal(sumForest(layForest({ base: 1, trees: [[[4]]] }), Float64Array.of(0)), 5)
})
