import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { listExamples, loadExample } from '../../src/app/example-stories.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { listGroups } from '../../src/compare/keys/keyed-groups.ts'
import type { Article } from '../../src/model/article.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import { compareArticles } from '../../src/pipeline.ts'

const english = loadEnglish()

/** Of the groups that do not touch an article, those that stand in both, and of them those with one key. */
function countHeld(before: Comparison, after: Comparison, article: string): [number, number] {
  const told = (comparison: Comparison) =>
    new Map(
      listGroups(comparison)
        .filter(({ members }) => members.every(({ passage }) => passage.article !== article))
        .map(({ kind, members, key }) => [
          `${kind} ${members.map(({ passage }) => `${passage.article} ${passage.text}`).sort()}`,
          key,
        ]),
    )
  const [then, now] = [told(before), told(after)]
  const both = [...then.keys()].filter((group) => now.has(group))
  return [both.length, both.filter((group) => then.get(group) === now.get(group)).length]
}

/** The article with a first paragraph of another kind and another last word. */
function edit(article: Article): Article {
  const text = `${article.text.trimEnd()} Nothing else was known at noon.`
  const blocks = article.blocks.map((block, index) =>
    index === article.blocks.length - 1 ? { ...block, end: text.length } : block,
  )
  return { ...article, text, blocks }
}

for (const name of listExamples())
  test(`${name}: what does not touch an article keeps its key when that is added, removed or edited`, async () => {
    const { files, outlets, dates } = loadExample(name)
    const { articles: given } = await loadArticles(files, { outlets })
    const articles = given.map((each) => ({
      ...each,
      publishedAt: each.publishedAt ?? dates.get(each.source) ?? null,
    }))
    const full = compareArticles(articles, english)
    let [all, held] = [0, 0]
    const add = ([both, same]: [number, number]) => {
      all += both
      held += same
    }
    for (const article of articles) {
      const others = articles.filter((each) => each !== article)
      const fewer = compareArticles(others, english, { previous: full })
      add(countHeld(full, fewer, article.id))
      add(countHeld(fewer, compareArticles(articles, english, { previous: fewer }), article.id))
      const edited = articles.map((each) => (each === article ? edit(each) : each))
      add(countHeld(full, compareArticles(edited, english, { previous: full }), article.id))
    }
    assert.ok(all > 100, `${all} groups`)
    assert.ok(held >= 0.95 * all, `${held} of ${all} keep their keys`)
  })
