import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { plainArticle } from '../../model/article.ts'
import { compareArticles } from '../../pipeline.ts'

/** The names that the comparison gives as sources, unnamed ones in brackets. */
function check(texts: readonly string[], expected: readonly string[]) {
  const articles = texts.map((text, index) =>
    plainArticle(text, { id: `a${index}`, outlet: `Paper ${index}`, publishedAt: '2031-05-02' }),
  )
  const { toldBy = [] } = compareArticles(articles, loadEnglish())
  for (const { source, statement } of toldBy) {
    const { text } = articles.find(({ id }) => id === source.article) ?? assert.fail('no article')
    assert.equal(text.slice(source.start, source.end), source.text)
    assert.ok(statement.start <= source.start && source.end <= statement.end)
  }
  assert.deepEqual(
    toldBy.map(({ name, anonymous }) => (anonymous ? `[${name}]` : name)),
    expected,
  )
}

test('who tells it is named as the articles do, and who is not named is said to be so', () => {
  check(
    [
      'The kiln at Orrin Bay exploded on Monday and killed nine potters, fire chief Dara Menning said.\n\nMenning said the gas had been turned off.',
      'Nine potters died when the kiln at Orrin Bay exploded on Monday, a local official said.',
    ],
    ['[a local official]', 'Dara Menning'],
  )
})

test('what nobody is said to have told has no source, and a credit is none', () => {
  check(
    [
      'ORRIN BAY (Coastwire) – The kiln exploded on Monday and killed nine potters.',
      'Nine potters died in Orrin Bay when the kiln exploded on Monday.',
    ],
    [],
  )
})
