// Measures reading beside wink-nlp, in one run and on the same texts: node bench/beside-wink.ts [FILES]
// Without files it reads the gold's texts, and where there is no gold an invented story. Processor
// time of the whole process, warm, the median of eleven rounds in turn.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { hasGold, loadStories, SHARED } from '../eval/gold.ts'
import { parseArticle } from '../src/extract/parse-article.ts'
import { createEnglish, readNames } from '../src/read/en/english.ts'
import { openWeights } from '../src/read/en/weights.ts'
import { countWords } from '../src/text/words.ts'
import { inventStory } from './invent-story.ts'

const ROUNDS = 11
const WARM_UP = 4

/** The part of wink-nlp's interface that is asked here; it comes without types. */
type Items = { out(as?: unknown): unknown; each(visit: (item: Item) => void): void }
type Item = { out(as?: unknown): unknown }
type Wink = {
  readonly its: Readonly<Record<'pos' | 'type' | 'detail' | 'span', unknown>>
  readDoc(text: string): { tokens(): Items; entities(): Items; sentences(): Items }
}

const articles = texts().map(([source, body]) => parseArticle({ source, body }))
const words = articles.reduce((sum, { text }) => sum + countWords(text), 0)
const bytes = readFileSync(new URL('../assets/en.bin', import.meta.url))
const [english, weights, wink] = [createEnglish(bytes), openWeights(bytes), openWink()]

const speeds = measure({
  'wink-nlp: tokens, sentences, tags, entities found': ({ text }) => wink.readDoc(text),
  'wink-nlp: the same, handed over': ({ text }) => handOver(text),
  'Synoptic: tokens, sentences, tags, mentions': (article) => readNames(article, weights),
  'Synoptic: quotes, times, quantities, attributions too': (article) => english.read(article),
})
console.log(`${articles.length} articles, ${words.toLocaleString('en')} words`)
const most = speeds[0]?.speed ?? 0
for (const { name, speed } of speeds)
  console.log(
    `${name.padEnd(56)} ${Math.round(speed).toLocaleString('en').padStart(8)} words/s  ${(speed / most).toFixed(2)}`,
  )

function texts(): (readonly [source: string, body: string])[] {
  const quotes = join(SHARED, 'quotes', 'texts')
  const gold = () => [
    ...loadStories().flatMap(({ files }) => files),
    ...readdirSync(quotes).map((file) => join(quotes, file)),
  ]
  const files = process.argv.length > 2 ? process.argv.slice(2) : hasGold() ? gold() : []
  if (files.length > 0) return files.map((file) => [file, readFileSync(file, 'utf8')])
  return inventStory(100).map((body, index) => [`${index}.txt`, body])
}

/** Its finished tokens, tags and entities as arrays of strings, as a caller needs them. */
function handOver(text: string): unknown[] {
  const found = wink.readDoc(text)
  const { pos, detail, span } = wink.its
  const tokens = found.tokens()
  return [tokens.out(), tokens.out(pos), found.entities().out(detail), found.sentences().out(span)]
}

function openWink(): Wink {
  const folder = import.meta.dirname
  if (!existsSync(join(folder, 'node_modules', 'wink-nlp')))
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 2, 2] })
  const require = createRequire(import.meta.url)
  return require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner'])
}

type Job = (article: (typeof articles)[number]) => unknown

/** Words a second of each job. */
function measure(jobs: Readonly<Record<string, Job>>): { name: string; speed: number }[] {
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => Object.values(jobs).map(timeOf))
  return Object.keys(jobs).map((name, job) => {
    const times = rounds.slice(WARM_UP).map((round) => round[job] ?? 0)
    return { name, speed: words / (times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0) }
  })
}

/** Seconds of processor that a job takes for all articles. */
function timeOf(job: Job): number {
  const before = process.cpuUsage()
  for (const article of articles) job(article)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
