import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idsOf, tracesOf } from './traces.ts'

test('ids are long numbers and keys of letters and digits', () => {
  const check = (path: string, ...ids: string[]) =>
    assert.deepEqual(idsOf(`https://paper.test${path}`), ids, path)
  check('/g/20310506/mill-burns', '20310506')
  check('/world/mill-burns-12345678', '12345678')
  check('/2031/05/06/mill-a-98765432.html', '98765432')
  check('/news/articles/c8x2k9d4e1', 'c8x2k9d4e1')
  check('/show?id=445566', '445566')
  check('/2031/05/06/mill-burns-in-5-hours')
  check('/mill')
})

test('traces name the outlet, and what has no web address has none', () => {
  assert.deepEqual(tracesOf(['https://news.paper.test/a-12345'], [7, 8]), [
    'paper.test#12345',
    'paper.test~7',
    'paper.test~8',
  ])
  assert.deepEqual(tracesOf(['entry:f1:abc', 'sha256:12345678'], [7]), [])
})
