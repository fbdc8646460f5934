import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { listExamples, loadExample } from '../../src/app/example-stories.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import type { Article } from '../../src/model/article.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import { compareArticles } from '../../src/pipeline.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'

type Rename = (article: Article, index: number) => Article

const rename =
  (nameOf: (index: number) => string): Rename =>
  (article, index) => ({
    ...article,
    id: nameOf(index),
    source: `${nameOf(index)}.txt`,
    notes: article.notes.map((note) => ({ ...note, place: note.place && nameOf(index) })),
  })

/** Comparing articles under other names gives the same, but for the names. */
function check(articles: readonly Article[], change: Rename): void {
  const changed = articles.map(change)
  const back = new Map(changed.map(({ id }, index) => [id, articles[index].id]))
  const same = new Map(articles.map(({ id }) => [id, id]))
  assert.deepEqual(
    unname(compareArticles(changed.toReversed(), loadEnglish()), back),
    unname(compareArticles(articles, loadEnglish()), same),
  )
}

/** A comparison without what names articles; where it lists forms by name, in an order of its own. */
function unname(comparison: Comparison, ids: ReadonlyMap<string, string>): unknown {
  const { notes, ...rest } = comparison
  const named = JSON.parse(JSON.stringify(rest), (key, value) => {
    if (key === 'source' || key === 'outlet' || key === 'basis') return null
    if (key === 'forms') return value.map((form: unknown) => JSON.stringify(form)).sort()
    return typeof value === 'string' ? (ids.get(value) ?? value) : value
  })
  return { ...named, notes: notes.map(({ code }) => code) }
}

/** The articles as plain files that say nothing of their outlets. */
const stories: [string, readonly Article[]][] = [
  ['bridge', BRIDGE_ARTICLES.map((article) => ({ ...article, outlet: null }))],
]
for (const name of listExamples()) {
  const { files, date } = withoutOutlets(name)
  const { articles } = await loadArticles(files, { date })
  stories.push([name, articles.map((article) => ({ ...article, outlet: null, url: null }))])
}

function withoutOutlets(name: string) {
  const { files, dates } = loadExample(name)
  return { files, date: [...dates.values()][0] }
}

for (const [name, articles] of stories) {
  test(`${name}: what files are called and how they are given decides nothing`, () => {
    check(
      articles,
      rename((index) => `paper-${articles.length - index}`),
    )
    check(
      articles,
      rename((index) => `${'dbeac'[index]}${index}`),
    )
  })

  test(`${name}: naming an outlet for each article changes nothing but the names`, () => {
    check(articles, (article, index) => ({ ...article, outlet: `Herald of ${'XQZWV'[index]}burg` }))
  })
}
