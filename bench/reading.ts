// Prints how fast the built library reads the named files, once warm: {"wordsPerSecond": n}

import { readFileSync } from 'node:fs'
import { countWords } from '../src/text/words.ts'
import { openBuilt } from './open-built.ts'

const { parseArticle, readArticle, loadEnglish } = await openBuilt()
const articles = process.argv
  .slice(2)
  .map((source) => parseArticle({ source, body: readFileSync(source, 'utf8') }))
const words = articles.reduce((sum, article) => sum + countWords(article.text), 0)
const english = loadEnglish()
const rounds = Array.from({ length: 7 }, () => {
  const start = performance.now()
  for (const article of articles) readArticle(article, english)
  return (performance.now() - start) / 1000
})
const median = rounds.slice(2).sort((a, b) => a - b)[2]
console.log(JSON.stringify({ wordsPerSecond: words / median }))
