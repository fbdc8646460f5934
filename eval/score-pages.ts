import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parsePage } from '../src/extract/page/parse-page.ts'
import type { Article, BlockRole } from '../src/model/article.ts'
import { SHARED } from './gold.ts'
import type { Figures } from './score-stories.ts'

const FOLDER = join(SHARED, 'corpora', 'pages')
const WORD = /[\p{L}\p{N}_]+/gu
/** What the benchmark counts as the body: no headline, no caption, no furniture. */
const BODY: ReadonlySet<BlockRole> = new Set(['standfirst', 'subheading', 'paragraph'])

/** Shingles shared, too many and missing, each as a share of all of one page's. */
type PageScore = {
  readonly name: string
  readonly url: string
  readonly shared: number
  readonly extra: number
  readonly missing: number
}

/**
 * Precision, recall and F1 of the pages' text as the article extraction benchmark counts them:
 * 4-gram shingles of words, each page weighing the same.
 */
export function scorePages(): Figures {
  const pages = readPages()
  const sum = (of: (page: PageScore) => number) =>
    pages.reduce((total, page) => total + of(page), 0)
  const shared = sum((page) => page.shared)
  const precision = shared / (shared + sum((page) => page.extra))
  const recall = shared / (shared + sum((page) => page.missing))
  return {
    'pages: precision': precision,
    'pages: recall': recall,
    'pages: F1': (2 * precision * recall) / (precision + recall),
  }
}

/** The pages, the worst first, a line each. */
export function missedPages(): string {
  return readPages()
    .sort((a, b) => a.shared - b.shared)
    .map(
      ({ name, url, shared, extra, missing }) =>
        `${shared.toFixed(2)} shared ${extra.toFixed(2)} extra ${missing.toFixed(2)} missing ${name.slice(0, 8)} ${url}`,
    )
    .join('\n')
}

type Truth = Record<string, { articleBody: string; url: string }>

function readPages(): PageScore[] {
  const truth: Truth = JSON.parse(readFileSync(join(FOLDER, 'ground-truth.json'), 'utf8'))
  return Object.entries(truth).map(([name, { articleBody, url }]) => {
    const body = gunzipSync(readFileSync(join(FOLDER, 'html', `${name}.html.gz`)))
    const article = parsePage({ source: `${name}.html`, body })
    return { name, url, ...score(articleBody, bodyText(article)) }
  })
}

export function bodyText({ text, blocks }: Article): string {
  return blocks
    .filter((block) => BODY.has(block.role))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n')
}

function score(truth: string, found: string): Omit<PageScore, 'name' | 'url'> {
  const [wanted, made] = [shingles(truth), shingles(found)]
  let [shared, extra, missing] = [0, 0, 0]
  for (const key of new Set([...wanted.keys(), ...made.keys()])) {
    const [a, b] = [wanted.get(key) ?? 0, made.get(key) ?? 0]
    shared += Math.min(a, b)
    extra += Math.max(0, b - a)
    missing += Math.max(0, a - b)
  }
  const all = shared + extra + missing || 1
  return { shared: shared / all, extra: extra / all, missing: missing / all }
}

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ')
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
