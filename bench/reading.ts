// Prints how fast the named files are read, once warm: {"wordsPerSecond": n}

import { loadEnglish } from '../src/app/english.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { readArticle } from '../src/pipeline.ts'
import { countWords } from '../src/text/words.ts'

const { articles } = await loadArticles(process.argv.slice(2))
const words = articles.reduce((sum, article) => sum + countWords(article.text), 0)
const english = loadEnglish()
const rounds = Array.from({ length: 7 }, () => {
  const start = performance.now()
  for (const article of articles) readArticle(article, english)
  return (performance.now() - start) / 1000
})
const median = rounds.slice(2).sort((a, b) => a - b)[2]
console.log(JSON.stringify({ wordsPerSecond: words / median }))
