// Measures searching a store: node bench/search.ts FILE
import { openSqliteStore } from '../src/store/sqlite/open-store.ts'
import { WORDS_BY_RANK } from './invent-stream.ts'

const QUERIES = 40
const word = (rank: number) => WORDS_BY_RANK[rank]
const KINDS: Readonly<Record<string, (n: number) => string>> = {
  'a common word': (n) => word(n),
  'a middling word': (n) => word(300 + n * 90),
  'a rare word': (n) => word(8000 + n * 900),
  'a middling and a common word': (n) => `${word(300 + n * 90)} ${word(n)}`,
  'three common words': (n) => `${word(n)} ${word(n * 2 + 1)} ${word(n * 3 + 2)}`,
  'a common word, not another': (n) => `${word(n)} -${word(n + 60)}`,
  'a phrase of common words': (n) => `"${word(n)} ${word(n + 1)}"`,
}

const store = await openSqliteStore(process.argv[2], { access: 'read' })
const all: Figures = { elapsed: [], cpu: [] }
const words: Figures = { elapsed: [], cpu: [] }
for (const [kind, invent] of Object.entries(KINDS)) {
  const figures: Figures = { elapsed: [], cpu: [] }
  for (let n = 0; n < QUERIES; n++) await measure(invent(n), figures)
  for (const sum of kind.includes('phrase') ? [all] : [all, words]) {
    sum.elapsed.push(...figures.elapsed)
    sum.cpu.push(...figures.cpu)
  }
  print(kind, figures)
}
print('all but phrases', words)
print('all', all)
await store.close()

type Figures = { readonly elapsed: number[]; readonly cpu: number[] }

async function measure(words: string, { elapsed, cpu }: Figures): Promise<void> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await store.articles.search(words)
  elapsed.push(performance.now() - start)
  const { user, system } = process.cpuUsage(used)
  cpu.push((user + system) / 1000)
}

function print(kind: string, { elapsed, cpu }: Figures): void {
  const of = (times: readonly number[]) =>
    [0.5, 0.95].map((part) => `${at(times, part).toFixed(1)} ms`).join(' / ')
  console.log(`${kind.padEnd(30)} p50/p95 ${of(elapsed)}, of processor time ${of(cpu)}`)
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * part)]
}
