import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import { toComparisonView } from '../view/to-comparison-view.ts'
import { type Cell, formatCsv } from './csv.ts'
import { renderCsv } from './render-csv.ts'

const check = (cell: Cell, expected: string) =>
  test(`the cell ${JSON.stringify(cell)} is written ${JSON.stringify(expected)}`, () => {
    assert.equal(formatCsv([[cell]]), `${expected}\r\n`)
  })

check('plain', 'plain')
check('a, b', '"a, b"')
check('said "no"', '"said ""no"""')
check('two\nlines', '"two\nlines"')
check(null, '')
check(-5, '-5')
check(true, 'true')
check('=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"')
check('@cmd', "'@cmd")
check('a=b', 'a=b')
check('＝1+1', "'＝1+1")
check('－2', "'－2")
check('\u200b=1', "'\u200b=1")
check('\ufeff@cmd', "'\ufeff@cmd")
check(' \u00a0+1', "' \u00a0+1")
check('\u202e=1', "'\u202e=1")
check('\x00=1', "'=1")
check('|cmd', "'|cmd")
check('\x1b[31mred\x07', '[31mred')
check('\x9b2J', '2J')
check('one\ttwo\nthree', '"one\ttwo\nthree"')
check(' a = b', ' a = b')
check('（+1）', '（+1）')

const files = renderCsv(toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES))
const tableOf = (name: string) => files.find((file) => file.name === name)?.content ?? ''

test('every kind has a table with a head row', () => {
  assert.equal(files.length, 11)
  for (const { name, content } of files) assert.match(content, /^[a-z_,]+\r\n/, name)
})

test('every row has as many cells as its head', () => {
  for (const { name, content } of files)
    assert.deepEqual(new Set(parseCsv(content).map((row) => row.length)).size, 1, name)
})

test('a quote has a row for each place where it stands', () => {
  const rows = parseCsv(tableOf('quotes.csv')).slice(1)
  assert.equal(rows.length, 7)
  assert.deepEqual(rows[0].slice(0, 4), ['quote-1', 'Tomas Veralde', '3', 'direct'])
})

/** A reader of its own, so that the writer is not its own judge. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
