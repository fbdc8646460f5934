import { type Article, isReporting } from '../../model/article.ts'
import type { Fingerprint } from '../../model/grouping.ts'
import { collectTerms } from './collect-terms.ts'
import { type NameTally, tallyNames } from './find-names.ts'
import { findRuns, type NameRun } from './find-runs.ts'
import { hashText } from './hash-text.ts'
import { findPrinted } from './printed.ts'
import { type ScannedWord, scanWords } from './scan-words.ts'
import { computeSketch } from './sketch.ts'

/** Words of an article that are looked at. News tells its event first. */
const READ_WORDS = 400
/** Words after the headline that tell the event in short. */
const LEDE_WORDS = 60
/** What a word counts by its place. */
const WORTH = { headline: 2, lede: 1.5, body: 1 } as const

const MOST_NAMES = 24
const MOST_NUMBERS = 16

/**
 * What grouping keeps of an article: about 2 KB of JSON. It reads the text itself and not a Reading,
 * so that articles in any language and at any speed are treated alike. It never throws.
 */
export function computeFingerprint(
  article: Article,
  /** Hashes of paragraphs that are passed over: see `boilerplate.ts`. */
  passed: ReadonlySet<number> = NONE,
): Fingerprint {
  const { lines, paragraphs } = scanLines(article, passed)
  const printed = findPrinted(article, paragraphs)
  const tally: NameTally = new Map()
  for (const { words } of lines) tallyNames(words, tally)
  const terms = collectTerms()
  const numbers = new Set<string>()
  const runs: NameRun[] = []
  let read = 0
  for (const { words, isHeadline } of lines) {
    const found = findRuns(article.text, words, tally)
    runs.push(...found.runs)
    for (const [i, word] of words.entries()) {
      const worth = isHeadline ? WORTH.headline : read < LEDE_WORDS ? WORTH.lede : WORTH.body
      if (!isHeadline) read++
      if (word.hasDigit) numbers.add(word.text)
      else terms.add(word, found.marks[i], worth)
    }
  }
  return {
    format: 'synoptic.fingerprint/1',
    publishedAt: article.publishedAt,
    terms: terms.choose(),
    names: mostFrequent(runs),
    places: mostFrequent(runs.filter(({ isPlace }) => isPlace)),
    numbers: [...numbers].slice(0, MOST_NUMBERS),
    copy: computeSketch(lines.flatMap(({ words }) => words)),
    ...(printed && { printed }),
  }
}

const NONE: ReadonlySet<number> = new Set()

type Line = { readonly words: readonly ScannedWord[]; readonly isHeadline: boolean }

/** The lines that report, as far as they are read, and what the paragraphs among them say. */
function scanLines({ text, blocks }: Article, passed: ReadonlySet<number>) {
  const lines: Line[] = []
  const paragraphs: string[] = []
  let left = READ_WORDS
  for (const { start, end, role } of blocks) {
    if (!isReporting(role) || left === 0) continue
    const isHeadline = role === 'headline'
    const said = text.slice(start, end)
    if (!isHeadline) paragraphs.push(said)
    if (!isHeadline && passed.size > 0 && passed.has(hashText(said))) continue
    const words = scanWords(text, start, end, left)
    left -= words.length
    lines.push({ words, isHeadline })
  }
  return { lines, paragraphs }
}

function mostFrequent(runs: readonly NameRun[]): string[] {
  const counts = new Map<string, number>()
  for (const { text } of runs) counts.set(text, (counts.get(text) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked.slice(0, MOST_NAMES).map(([name]) => name)
}
