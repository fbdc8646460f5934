import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { checkShape } from './query.ts'

const SHAPE = z.object({ since: z.enum(['6h', '24h']), limit: z.int() })

function refused(given: unknown): string {
  try {
    checkShape(SHAPE, given, 'query')
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

test('a value that is none of those there are is answered with those', () => {
  assert.equal(refused({ since: '7m', limit: 3 }), 'since can be 6h, 24h, and nothing else.')
})

test('what is wrong otherwise names where', () => {
  assert.match(refused({ since: '6h', limit: 'x' }), /^limit: /)
  assert.equal(refused({ since: '6h', limit: 3 }), '')
})
