// Prints what the built library takes to compare the named files beside reading them, both in one
// process and counting this thread only, the first time and once warm:
// {"first": {"read", "compare"}, "warm": {"read", "compare"}} in seconds of processor time

import { readFileSync } from 'node:fs'
import { openBuilt } from './open-built.ts'

const ROUNDS = 5

const { parseArticle, readArticle, compareArticles, loadEnglish } = await openBuilt()
const english = loadEnglish()
const articles = process.argv
  .slice(2)
  .map((source) => parseArticle({ source, body: readFileSync(source, 'utf8') }))
const rounds = Array.from({ length: ROUNDS }, () => {
  const [read, readings] = time(() => articles.map((article) => readArticle(article, english)))
  const ready = new Map(readings.map((reading) => [reading.article.text, reading]))
  // A language that has read everything already leaves the comparing alone.
  const reader: typeof english = {
    code: 'en',
    read: (article) => ({ ...(ready.get(article.text) ?? english.read(article)), article }),
  }
  return { read, compare: time(() => compareArticles(articles, reader))[0] }
})
const [first, ...others] = rounds
const least = (what: 'read' | 'compare') => Math.min(...others.map((each) => each[what]))
console.log(JSON.stringify({ first, warm: { read: least('read'), compare: least('compare') } }))

function time<T>(job: () => T): [seconds: number, outcome: T] {
  const before = process.threadCpuUsage()
  const outcome = job()
  const { user, system } = process.threadCpuUsage(before)
  return [(user + system) / 1e6, outcome]
}
