// Prints how long the named files take to be compared in a fresh process: {"seconds", "peakMegabytes"}

import { loadEnglish } from '../src/app/english.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { compareArticles } from '../src/pipeline.ts'

const { articles } = await loadArticles(process.argv.slice(2))
const start = performance.now()
compareArticles(articles, loadEnglish())
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
