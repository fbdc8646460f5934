// Measures the extraction of saved pages beside Readability on linkedom, in one run and on the same
// pages: node bench/beside-readability.ts [PAGES]. Without pages it takes the 91 of the gold.
// Processor time of the whole process, warm, the median of nine rounds in turn.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { SHARED } from '../eval/gold.ts'
import { parsePage } from '../src/extract/page/parse-page.ts'

const ROUNDS = 9
const WARM_UP = 3

/** The parts of the two packages that are asked here. */
type Linkedom = { parseHTML(html: string): { document: unknown } }
type Readability = {
  Readability: new (document: unknown) => { parse(): { textContent: string } | null }
}

const { parseHTML } = load<Linkedom>('linkedom')
const { Readability } = load<Readability>('@mozilla/readability')
const pages = readPages()
const readers = {
  'Readability on linkedom': (html: string) => {
    try {
      return new Readability(parseHTML(html).document).parse()?.textContent.length ?? 0
    } catch {
      return 0
    }
  },
  Synoptic: (html: string) => parsePage({ source: 'a.html', body: html }).text.length,
}

const seconds = new Map<string, number[]>()
const failed = new Map<string, number>()
for (let round = 0; round < WARM_UP + ROUNDS; round++)
  for (const [name, read] of Object.entries(readers)) {
    const before = process.cpuUsage()
    const empty = pages.filter((html) => read(html) === 0).length
    const { user, system } = process.cpuUsage(before)
    failed.set(name, empty)
    if (round >= WARM_UP) seconds.set(name, [...(seconds.get(name) ?? []), (user + system) / 1e6])
  }

const size = pages.reduce((sum, html) => sum + html.length, 0)
console.log(`${pages.length} pages, ${(size / 1e6).toFixed(1)} million characters`)
const first = median(seconds.get('Readability on linkedom') ?? [])
for (const [name, times] of seconds)
  console.log(
    `${name.padEnd(26)} ${((1000 * median(times)) / pages.length).toFixed(1).padStart(6)} ms a page  ${(median(times) / first).toFixed(2)}  without text: ${failed.get(name)}`,
  )

function readPages(): string[] {
  const given = process.argv.slice(2)
  if (given.length > 0) return given.map((file) => readFileSync(file, 'utf8'))
  const folder = join(SHARED, 'corpora', 'pages', 'html')
  if (!existsSync(folder)) throw new Error('Name saved pages: the gold is not here.')
  const bodies = readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))))
  return bodies.map((body) => body.toString('utf8'))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** A package of `bench/package.json`, which the program does not have. */
function load<T>(name: string): T {
  const require = createRequire(new URL('./package.json', import.meta.url))
  try {
    return require(name)
  } catch {
    throw new Error('Fetch what this is measured beside first: npm ci --prefix bench')
  }
}
