import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileLabel, fileName } from './file-name.ts'

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

test('a name that was given is one that a file can have', () => {
  assert.equal(fileLabel('C:\\news\\Report 1.PDF'), 'Report 1.PDF')
  assert.equal(fileLabel('../../etc/passwd'), 'passwd')
  assert.equal(fileLabel('..'), 'file')
  assert.equal(fileLabel('.html'), 'html')
  assert.equal(fileLabel('a\u0000b\u202e.txt'), 'ab.txt')
  assert.equal(fileLabel(`${'é'.repeat(300)}.docx`).length, 65)
})
