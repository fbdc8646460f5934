import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderTable } from './table.ts'

const COLUMNS = [
  { heading: 'Id' },
  { heading: 'Size', align: 'right' },
  { heading: 'Name' },
] as const
const plain = (text: string) => text

const check = (title: string, rows: readonly string[][], width: number, lines: readonly string[]) =>
  test(title, () => {
    assert.deepEqual(renderTable(COLUMNS, rows, { width, paint: plain }), lines)
  })

check(
  'columns are as wide as what is in them',
  [
    ['a', '7', 'One'],
    ['bbb', '12345', 'Two'],
  ],
  80,
  ['Id    Size  Name', 'a        7  One', 'bbb  12345  Two'],
)
check('the last column breaks into lines below itself', [['a', '7', 'word '.repeat(12)]], 56, [
  'Id  Size  Name',
  'a      7  word word word word word word word word word',
  '          word word word',
])
check('where it is narrow, the last column has lines of its own', [['a', '7', 'One two']], 40, [
  'Id  Size',
  'a      7',
  '  One two',
])
check(
  'wide characters take two columns, and what a terminal obeys is shown',
  [['\u5317', '\u001b', 'x']],
  80,
  ['Id    Size  Name', '\u5317  \\u{1b}  x'],
)
check('no rows leave the headings', [], 80, ['Id  Size  Name'])
