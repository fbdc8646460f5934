import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { parsePage } from '../../src/extract/page/parse-page.ts'
import { isPage, parseArticle } from '../../src/extract/parse-article.ts'
import type { Article } from '../../src/model/article.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import { compareArticles, identify } from '../../src/pipeline.ts'
import { BAD_INPUTS, GOOD } from './inputs.ts'

/** Far above what any case takes, so that a slow machine passes and a quadratic step does not. */
const LONGEST_SECONDS = 20

function parse(source: string, body: string | Uint8Array): Article {
  return isPage({ source, body }) ? parsePage({ source, body }) : parseArticle({ source, body })
}

const good = Object.entries(GOOD).map(([source, body]) => parse(source, body))

/** Every passage of a comparison is what its article has there. */
function checkPassages(comparison: Comparison, articles: readonly Article[]): void {
  const texts = new Map(identify(articles).map((article) => [article.id, article.text]))
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    else if (typeof value === 'object' && value !== null) {
      const passage = value as Record<string, unknown>
      const { article, start, end, text } = passage
      if (typeof article === 'string' && typeof start === 'number' && typeof end === 'number')
        if (text !== undefined) assert.equal(text, texts.get(article)?.slice(start, end))
      for (const each of Object.values(value)) walk(each)
    }
  }
  walk(comparison)
}

for (const { name, file, body, refused } of BAD_INPUTS) {
  test(`the library takes ${name}`, () => {
    const before = process.cpuUsage()
    const article = parse(file, body)
    const faults = article.notes.filter((note) => note.level === 'error')
    assert.equal(faults.length > 0, refused !== null)
    const articles = [...good, article]
    const comparison = compareArticles(articles, loadEnglish())
    checkPassages(comparison, articles)
    assert.ok(comparison.quotes.length > 0, 'the good articles are still compared')
    const { user } = process.cpuUsage(before)
    assert.ok(user < LONGEST_SECONDS * 1e6, `it took ${user / 1e6} s`)
  })
}

test('an article alone, twice the same, and none at all are compared', () => {
  const [one] = good
  for (const articles of [[], [one], [one, { ...one, source: 'copy.txt' }]]) {
    const comparison = compareArticles(articles, loadEnglish())
    checkPassages(comparison, articles)
    assert.deepEqual(comparison.differences, [])
    assert.ok(comparison.accounts.length <= 1, 'a copy is no second account')
    assert.ok(comparison.agreements.every(({ accounts }) => accounts <= 1))
  }
})

test('the order of the articles changes nothing, bad ones among them', () => {
  const all = [...good, ...BAD_INPUTS.slice(0, 9).map(({ file, body }) => parse(file, body))]
  const forth = JSON.stringify(compareArticles(all, loadEnglish()))
  assert.equal(JSON.stringify(compareArticles([...all].reverse(), loadEnglish())), forth)
})
