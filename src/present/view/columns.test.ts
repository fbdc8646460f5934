import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import { toComparisonView } from './to-comparison-view.ts'

const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES)
const segments = view.columns.flatMap(({ article, blocks }) =>
  blocks.flatMap((block) => block.segments.map((segment) => ({ article, ...segment }))),
)

test('the columns hold every article, word for word', () => {
  for (const { article, blocks } of view.columns) {
    const whole = blocks
      .map((block) => block.segments.map(({ text }) => text).join(''))
      .join('\n\n')
    const { id } = view.articles[article]
    assert.equal(whole, BRIDGE_ARTICLES.find((each) => each.id === id)?.text)
  }
})

test('every anchor that is linked to stands in the columns once', () => {
  const opened = segments.flatMap(({ marks }) =>
    marks.filter(({ opens }) => opens).map(({ anchor }) => anchor),
  )
  assert.equal(new Set(opened).size, opened.length)
  const linked = [
    ...view.brief.flatMap(({ cites }) => cites),
    ...view.facts.flatMap(({ statements }) => statements),
    ...view.quotes.flatMap(({ variants }) => variants.flatMap(({ places }) => places)),
    ...[...view.differences, ...view.spellings].flatMap(({ positions }) =>
      positions.flatMap((each) => each.statements),
    ),
    ...view.unique.map(({ place }) => place),
    ...view.copies.flatMap(({ places }) => places),
    ...view.timeline.flatMap(({ statements }) => statements),
  ]
  for (const { anchor } of linked)
    assert.ok(anchor !== null && opened.includes(anchor), `${anchor}`)
})

test('the words of a mark are the words of its passage', () => {
  for (const { statements } of view.facts)
    for (const place of statements) {
      const marked = segments.filter(({ marks }) =>
        marks.some(({ anchor }) => anchor === place.anchor),
      )
      assert.equal(marked.map(({ text }) => text).join(''), place.text)
    }
})

test('going from counterpart to counterpart comes round', () => {
  const next = new Map(
    segments.flatMap(({ marks }) => marks.map((mark) => [mark.anchor, mark.next] as const)),
  )
  let at: string | null = 'f1-1'
  for (let step = 0; step < 5 && at !== null; step++) at = next.get(at)?.anchor ?? null
  assert.equal(at, 'f1-1')
})

test('a passage over two paragraphs is marked in both and opens in the first', () => {
  const [copy] = view.copies
  const anchor = copy.places[0].anchor
  const marked = segments.filter(({ marks }) => marks.some((mark) => mark.anchor === anchor))
  const opens = marked.map(({ marks }) => marks.find((mark) => mark.anchor === anchor)?.opens)
  assert.deepEqual([...new Set(opens)], [true, false])
  assert.equal(opens.filter(Boolean).length, 1)
})

test('passages that lie outside their article, or in none, change nothing else', () => {
  const [first, ...rest] = BRIDGE_COMPARISON.agreements
  const far = { article: 'courier', start: 90_000, end: 90_010, text: 'nowhere' }
  const lost = { article: 'no such article', start: 0, end: 4, text: 'lost' }
  const broken = { ...first, statements: [far, lost, ...first.statements] }
  const agreements = [broken, ...rest]
  const other = toComparisonView({ ...BRIDGE_COMPARISON, agreements }, BRIDGE_ARTICLES)
  assert.equal(other.facts[0].statements.length, 6)
  assert.equal(other.columns.length, 5)
})

test('without the texts there are no columns, and everything else stands', () => {
  const bare = toComparisonView(BRIDGE_COMPARISON, [])
  assert.equal(bare.columns.length, 0)
  assert.equal(bare.facts.length, 5)
  assert.equal(bare.facts[0].statement.anchor, null)
})
