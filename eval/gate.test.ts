// The quality gate: no figure may fall below its committed floor. Where the gold is missing the
// gate is skipped for a user and fails in CI. `npm run gate:raise` lifts the floors.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hasGold } from './gold.ts'
import { measureAll } from './measure.ts'

type Floor = { readonly min?: number; readonly max?: number }

const FLOORS: Record<string, Floor> = JSON.parse(
  readFileSync(new URL('./floors.json', import.meta.url), 'utf8'),
)

const missing = !hasGold() && !process.env.CI

test('the gold stands beside the clone', { skip: missing && 'no ../shared here' }, () => {
  assert.ok(hasGold(), 'CI needs the gold in ../shared')
})

const figures = hasGold() ? await measureAll() : {}
for (const [measure, { min, max }] of Object.entries(FLOORS)) {
  test(`${measure} keeps its floor`, { skip: missing && 'no ../shared here' }, () => {
    const figure = figures[measure]
    assert.ok(figure !== undefined, `${measure} is not measured any more`)
    if (min !== undefined) assert.ok(figure >= min, `${figure.toFixed(4)} fell below ${min}`)
    if (max !== undefined) assert.ok(figure <= max, `${figure.toFixed(4)} rose above ${max}`)
  })
}
