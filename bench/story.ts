// Prints how long the built library takes to compare the named files in a fresh process:
// {"seconds", "peakMegabytes"}

import { readFileSync } from 'node:fs'
import { openBuilt } from './open-built.ts'

const { parseArticle, compareArticles, loadEnglish } = await openBuilt()
const start = performance.now()
const articles = process.argv
  .slice(2)
  .map((source) => parseArticle({ source, body: readFileSync(source, 'utf8') }))
compareArticles(articles, loadEnglish())
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
