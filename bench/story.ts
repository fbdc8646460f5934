// Prints how long the built library takes to compare the named files in a fresh process:
// {"seconds", "cpuSeconds", "peakMegabytes"}; the second counts this thread only

import { readFileSync } from 'node:fs'
import { openBuilt } from './open-built.ts'

const { parseArticle, compareArticles, loadEnglish } = await openBuilt()
const start = performance.now()
const before = process.threadCpuUsage()
const articles = process.argv
  .slice(2)
  .map((source) => parseArticle({ source, body: readFileSync(source, 'utf8') }))
compareArticles(articles, loadEnglish())
const seconds = (performance.now() - start) / 1000
const { user, system } = process.threadCpuUsage(before)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes }))
