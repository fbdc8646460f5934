import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import type { Comparison } from '../../model/comparison.ts'
import { toComparisonView } from '../view/to-comparison-view.ts'
import { renderHtml } from './render-html.ts'

const ASSETS = { style: 'body{margin:0}', script: 'const a = 1' }
const render = (comparison: Comparison = BRIDGE_COMPARISON, articles = BRIDGE_ARTICLES) =>
  renderHtml(toComparisonView(comparison, articles), ASSETS)
const MARKUP = render()
const NOTHING: Comparison = {
  format: 'synoptic.comparison/1',
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

for (const sections of [[], ['agreements'], ['brief', 'differences'], ['notes']] as const)
  test(`every link of a page of ${sections.join(', ') || 'all'} comes to an element, and no id stands twice`, () => {
    const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES)
    const markup = renderHtml(view, ASSETS, { sections })
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const [, target] of markup.matchAll(/href="#([^"]+)"/g))
      assert.ok(ids.includes(target), target)
  })

test('differences come before agreements, and these before quotes', () => {
  const order = ['brief', 'accounts', 'differences', 'facts', 'quotes', 'texts']
  const places = order.map((id) => MARKUP.search(`<section class="[^"]+" id="${id}"`))
  assert.ok(places[0] > 0)
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
})

test('the value is marked where a statement words it in its own way', () => {
  assert.match(MARKUP, /<mark>Thirty-four<\/mark> people were hurt/)
})

test('what one outlet adds to a fact is toned down, and what all share is not', () => {
  assert.match(MARKUP, /barge<span class="own"> carrying gravel <\/span>hit the Marrow Bridge/)
})

test('spellings are one line that unfolds', () => {
  assert.match(MARKUP, /<summary>Spellings: Okaforsen C · Okaforssen D<\/summary>/)
})

test('the page is named after its title, and warnings stand below it', () => {
  const options = { title: 'The bridge', warnings: ['gone.txt: there is no such file.'] }
  const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES, options)
  const markup = renderHtml(view, ASSETS)
  assert.match(markup, /<title>The bridge – Synoptic<\/title>/)
  assert.match(markup, /<ul class="warnings"><li>.*gone\.txt/)
})

test('nothing half-made is printed', () => {
  for (const markup of [MARKUP, render(NOTHING, [])])
    assert.doesNotMatch(markup, /undefined|NaN|\[object|null</)
})

test('the policy allows exactly the styles and the script of the page', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  const inline = [...MARKUP.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)].map(([, , text]) => text)
  const allowed = [...MARKUP.matchAll(/&#39;(sha256-[^&]+)&#39;/g)].map(([, value]) => value)
  assert.equal(inline.length, 3)
  assert.deepEqual(allowed, inline.map(hash))
  assert.match(MARKUP, /default-src &#39;none&#39;/)
})

test('the page loads nothing and styles nothing inline', () => {
  assert.doesNotMatch(MARKUP, /<link|<img|<iframe|@import|url\(|\bsrc=|\bstyle=/)
})

test('an address that is no web address is not linked', () => {
  const [first, ...rest] = BRIDGE_ARTICLES
  const linked = render(BRIDGE_COMPARISON, [{ ...first, url: 'javascript:alert(1)' }, ...rest])
  assert.ok(!linked.includes('javascript:'))
  const safe = render(BRIDGE_COMPARISON, [{ ...first, url: 'https://invented.example/a' }, ...rest])
  assert.ok(safe.includes('href="https://invented.example/a"'))
})

test('a lost "not" is warned of beside the words that were cut', () => {
  assert.match(MARKUP, /<del><span class="unseen">\[cut: <\/span>and not before/)
  assert.match(MARKUP, /class="warning".*The cut words hold &quot;not&quot;\./)
})

test('the graph says in words what it draws', () => {
  assert.match(MARKUP, /aria-label="Lindqvist Courier and Tollen Gazette share 57 words\."/)
})

test('without shared wording there is no graph, and with one event no chart', () => {
  const timeline = BRIDGE_COMPARISON.timeline.slice(0, 1)
  const markup = render({ ...BRIDGE_COMPARISON, reuse: [], timeline })
  assert.ok(!markup.includes('<svg'))
})

test('two quotes of one passage, or one article alone, are no trouble', () => {
  const [first] = BRIDGE_ARTICLES
  const alone = {
    ...NOTHING,
    articles: BRIDGE_COMPARISON.articles.slice(0, 1),
    accounts: [{ id: 'account-1', articles: [first.id], basis: '' }],
    quotes: [BRIDGE_COMPARISON.quotes[0], BRIDGE_COMPARISON.quotes[0]],
  }
  assert.match(render(alone, [first]), /<b>1<\/b> article →/)
})
