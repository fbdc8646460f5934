import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName } from './file-name.ts'

test('a file is called by its last part, without its ending', () => {
  check('reports/evening-bearer.txt', 'evening-bearer')
  check('https://bearer.example/news/ferry.html', 'ferry')
  check('ferry', 'ferry')
  check('.hidden', '.hidden')
  check('reports/', '')
})

function check(source: string, expected: string): void {
  assert.equal(fileName(source), expected)
}
