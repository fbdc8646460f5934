import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import { firstClause } from './title.ts'
import { toComparisonView } from './to-comparison-view.ts'

const check = (sentence: string, expected: string | null) =>
  test(`the title of "${sentence.slice(0, 50)}" is ${expected}`, () => {
    assert.equal(firstClause(sentence), expected)
  })

check('A barge struck the Marrow Bridge, closing the road.', 'A barge struck the Marrow Bridge')
check('TOLLEN (Norreg News) – A barge struck the bridge; nobody died.', 'A barge struck the bridge')
check('The council of Tollen voted to close it.', 'The council of Tollen voted to close it')
check('On Tuesday, a barge struck the bridge.', 'On Tuesday, a barge struck the bridge')
check('"We will wait," the mayor said on Tuesday.', null)
check(
  'The mayor said "we will wait, and see" to all.',
  'The mayor said "we will wait, and see" to all',
)
check('Mr. Veralde, the mayor of Tollen, closed it.', 'Mr. Veralde, the mayor of Tollen, closed it')
check('', null)
check(
  'A sentence that goes on and on without any mark at all until it has far too many words',
  null,
)

const untitled = {
  ...BRIDGE_COMPARISON,
  articles: BRIDGE_COMPARISON.articles.map((article) => ({ ...article, title: null })),
}
const titleOf = (brief = untitled.brief, title: string | null = null) =>
  toComparisonView({ ...untitled, brief }, BRIDGE_ARTICLES, { title }).title

test('a story without headlines is named after its facts', () => {
  const text = 'A barge hit the Marrow Bridge on Tuesday, the harbour office said.'
  assert.deepEqual(titleOf([{ text, cites: [] }]), {
    text: 'A barge hit the Marrow Bridge on Tuesday',
    article: null,
  })
})

test('where no clause can stand alone, it is named after those whom most accounts name', () => {
  assert.equal(titleOf([])?.text, 'Tomas Veralde · Marrow Bridge · Ines Okaforsen')
})

test('a title that is given outranks every headline', () => {
  const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES, { title: 'The bridge' })
  assert.deepEqual(view.title, { text: 'The bridge', article: null })
})

test('the headline is one in the language of most articles', () => {
  const [first, ...rest] = BRIDGE_COMPARISON.articles
  const title = 'Barge Marrow Bridge Tollen Engineers Dozens cut'
  const articles = [{ ...first, language: 'de', title }, ...rest]
  const view = toComparisonView({ ...BRIDGE_COMPARISON, articles }, BRIDGE_ARTICLES)
  assert.notEqual(view.title?.text, title)
})
