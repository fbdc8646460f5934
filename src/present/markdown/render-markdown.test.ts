import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import { toComparisonView } from '../view/to-comparison-view.ts'
import { renderMarkdown } from './render-markdown.ts'

const markdown = renderMarkdown(toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES))

test('the report begins with a headline and with how many accounts the articles come to', () => {
  const [heading, , , , glance] = markdown.split('\n')
  assert.equal(heading, '# Barge strikes Marrow Bridge, cutting Tollen in two')
  assert.equal(glance, '**5 articles → 4 accounts**')
})

test('a fact is a row with a cell for each account', () => {
  assert.match(
    markdown,
    /^\| School buses were sent .* – \*\*A\*\* ¶6 Lindqvist Courier \| ● \| · \| · \| ● \| 2 accounts: A\u00a0¶6 · E\u00a0¶2 \|$/m,
  )
})

test('a cut is struck through and its warning stands below', () => {
  assert.match(markdown, /it is safe ~~and not before~~” – \*\*B\*\* ¶4 Tollen Gazette\n {2}- ⚠/)
})

test('every row of a table has as many cells as its head', () => {
  for (const block of markdown.split('\n\n')) {
    const rows = block.split('\n').filter((line) => line.startsWith('|'))
    const cells = rows.map((row) => row.replaceAll('\\|', '').split('|').length)
    assert.equal(new Set(cells).size, rows.length === 0 ? 0 : 1, block)
  }
})

test('what an article says is never markup', () => {
  assert.ok(markdown.includes('\\<in a first estimate\\>'))
})

test('a sentence of the brief is followed by where it stands', () => {
  assert.match(markdown, /injured at 34\. \(C\u00a0¶3 · E\u00a0¶4\)/)
})

test('what all accounts share of a statement stands out', () => {
  assert.ok(markdown.includes('a **barge** carrying gravel **hit the Marrow Bridge** in Tollen'))
})

test('only the sections that are asked for are written', () => {
  const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES)
  const headings = renderMarkdown(view, { sections: ['differences', 'brief'] }).match(/^## .*/gm)
  assert.deepEqual(headings, ['## In brief', '## Where they differ'])
})

test('what went wrong stands before everything else', () => {
  const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES, { warnings: ['a|b is gone'] })
  assert.match(renderMarkdown(view), /heads it\*\n\n> ⚠ a\\\|b is gone\n\n\*\*5 articles/)
})
