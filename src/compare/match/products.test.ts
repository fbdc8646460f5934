import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layProducts, sumProducts } from './products.ts'

test('columns count by themselves and multiplied with each other', () => {
  const products = layProducts({
    bias: 1,
    weights: [2, 0, -1],
    pairs: [
      [0, 1, 3],
      [2, 2, 0.5],
    ],
  })
  assert.equal(sumProducts(products, Float64Array.of(1, 10, 4)), 1 + 2 - 4 + 30 + 8)
})

test('a column past the weights counts for nothing', () => {
  const products = layProducts({ bias: 0, weights: [1], pairs: [] })
  assert.equal(sumProducts(products, Float64Array.of(5, 100)), 5)
})
