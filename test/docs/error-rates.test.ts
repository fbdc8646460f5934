import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { renderErrorRates, WRITTEN } from '../../eval/error-rates.ts'

test('the error rates that Help shows are the floors that the gate holds', () => {
  assert.equal(readFileSync(WRITTEN, 'utf8'), renderErrorRates(), 'run: node eval/error-rates.ts')
})
