import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import { HEADINGS } from '../view/section-names.ts'
import { toComparisonView } from '../view/to-comparison-view.ts'
import { renderText, type TextOptions } from './render-text.ts'
import { widthOf } from './wrap.ts'

const VIEW = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES)
const report = (options: TextOptions = {}) => renderText(VIEW, options)

test('the report opens with how many accounts the articles come to', () => {
  assert.match(report(), /^5 articles → 4 accounts$/m)
})

test('no line is wider than the terminal', () => {
  for (const width of [40, 60, 80, 132])
    for (const line of report({ width }).split('\n'))
      assert.ok(widthOf(line) <= width, `${width}: ${line}`)
})

test('there is no escape character unless colour is asked for', () => {
  assert.ok(!report().includes('\u001b'))
  assert.ok(report({ colour: true }).includes('\u001b['))
})

test('a section asked for by name comes alone', () => {
  const text = report({ sections: ['quotes'] })
  assert.match(text, /^What was said$/m)
  assert.ok(!text.includes('Where they differ'))
})

test('every section has a heading in the whole report', () => {
  const lines = report().split('\n')
  for (const heading of Object.values(HEADINGS)) assert.ok(lines.includes(heading), heading)
})

test('a long list is cut and says how much it leaves out', () => {
  assert.match(report({ limit: 2 }), /… and 3 more \(--all\)/)
  assert.ok(!report({ limit: null }).includes('(--all)'))
})

test('cut and added words are marked, and a lost "not" is warned of', () => {
  const text = report({ sections: ['quotes'], width: 200 })
  assert.match(text, /tell us it is safe \[-and not before-\]”/)
  assert.match(text, /a \[-total-\] \{\+complete\+\} loss of steering/)
  assert.match(text, /⚠ The cut words hold "not"\./)
})

test('what an article says cannot command the terminal', () => {
  const evil = '\u001b[2J\u202eevil\u0007\u009b31m'
  const [first, ...rest] = BRIDGE_COMPARISON.articles
  const articles = [{ ...first, outlet: evil, title: evil }, ...rest]
  const text = renderText(toComparisonView({ ...BRIDGE_COMPARISON, articles }, []), {})
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  assert.ok(text.includes('\\u{1b}[2J\\u{202e}evil'))
})

test('a comparison of nothing is still a report', () => {
  const nothing = {
    ...BRIDGE_COMPARISON,
    articles: [],
    accounts: [],
    quotes: [],
    agreements: [],
    differences: [],
    unique: [],
    reuse: [],
    entities: [],
    timeline: [],
    brief: [],
    notes: [],
  }
  assert.equal(renderText(toComparisonView(nothing, [])), '0 articles → 0 accounts\n')
})
