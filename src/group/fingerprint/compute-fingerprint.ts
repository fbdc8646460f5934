import { type Article, isReporting } from '../../model/article.ts'
import type { Fingerprint } from '../../model/grouping.ts'
import { stem } from '../../text/stem.ts'
import { CLOSED_WORDS } from './closed-words.ts'
import { markNames, type NameTally, tallyNames } from './find-names.ts'
import { type ScannedWord, scanWords } from './scan-words.ts'
import { computeSketch } from './sketch.ts'

/** Words of an article that are looked at. News tells its event first. */
const READ_WORDS = 400
/** Words after the headline that tell the event in short. */
const LEDE_WORDS = 60
/** What a word counts by its place. */
const WORTH = { headline: 2, lede: 1.5, body: 1 } as const

const MOST_TERMS = 130
const MOST_NAMES = 24
const MOST_NUMBERS = 16

/** What grouping keeps of an article. It never throws and depends on this article alone. */
export function computeFingerprint(article: Article): Fingerprint {
  const lines = scanLines(article)
  const tally: NameTally = new Map()
  for (const { words } of lines) tallyNames(words, tally)
  const terms = new Map<string, Term>()
  const names = new Map<string, number>()
  const numbers = new Set<string>()
  let seen = 0
  for (const { words, isHeadline } of lines) {
    let run: string[] = []
    let runEnd = -1
    const flush = () => {
      if (run.length > 0) names.set(run.join(' '), (names.get(run.join(' ')) ?? 0) + 1)
      run = []
    }
    const marks = markNames(words, tally)
    for (const [i, word] of words.entries()) {
      const worth = isHeadline ? WORTH.headline : seen < LEDE_WORDS ? WORTH.lede : WORTH.body
      if (!isHeadline) seen++
      const name = marks[i]
      if (name) {
        const gap = word.start - runEnd
        if (run.length > 0 && gap > 2) flush()
        if (run.length > 0 && article.text.slice(runEnd, word.start) !== ' ') flush()
        run.push(word.text.replace(/'s$/, ''))
        runEnd = word.end
      } else flush()
      if (word.hasDigit) numbers.add(word.text)
      else addTerm(terms, word, name, worth)
    }
    flush()
  }
  return {
    format: 'synoptic.fingerprint/1',
    publishedAt: article.publishedAt,
    terms: chooseTerms(terms),
    names: [...names]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_NAMES)
      .map(([name]) => name),
    numbers: [...numbers].slice(0, MOST_NUMBERS),
    copy: computeSketch(lines.flatMap(({ words }) => words)),
  }
}

type Term = { readonly text: string; count: number }

function addTerm(terms: Map<string, Term>, word: ScannedWord, name: boolean, worth: number): void {
  const printed = word.text.replace(/'s?$/, '')
  const lower = printed.toLowerCase()
  if (lower.length < 2 || CLOSED_WORDS.has(lower)) return
  const key = stem(lower)
  const term = terms.get(key)
  if (term) term.count += worth
  else terms.set(key, { text: name ? printed : lower, count: worth })
}

function chooseTerms(terms: ReadonlyMap<string, Term>): Fingerprint['terms'] {
  const list = [...terms.values()]
  const order = list.map((_, i) => i).sort((a, b) => list[b].count - list[a].count || a - b)
  return order.slice(0, MOST_TERMS).map((i) => [list[i].text, list[i].count] as const)
}

type Line = { readonly words: readonly ScannedWord[]; readonly isHeadline: boolean }

function scanLines({ text, blocks }: Article): Line[] {
  const lines: Line[] = []
  let left = READ_WORDS
  for (const { start, end, role } of blocks) {
    if (!isReporting(role)) continue
    const words = scanWords(text, start, end, left)
    left -= words.length
    lines.push({ words, isHeadline: role === 'headline' })
  }
  return lines
}
