import { findInstances, type Instance, type Phrase } from './find-terms.ts'
import { type Token, tokenize } from './tokenize.ts'

type Snippet = {
  readonly snippet: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** Words around a match. */
const LENGTH = 30

/**
 * The stretch of a text that shows most of what was looked for, chosen as SQLite's `snippet` does: each
 * phrase counts much where it is shown the first time, little after that, and the beginning of a
 * sentence counts something.
 */
export function makeSnippet(text: string, phrases: readonly Phrase[]): Snippet {
  const tokens = [...tokenize(text)]
  const instances = findInstances(tokens, phrases)
  const from = chooseStart(text, tokens, instances)
  const to = Math.min(from + LENGTH, tokens.length) - 1
  const isLast = to >= tokens.length - 1
  const begin = from === 0 ? 0 : tokens[from].start
  const end = isLast ? text.length : tokens[to].end
  const lead = from === 0 ? '' : '…'
  const shift = lead.length - begin
  return {
    snippet: lead + text.slice(begin, end) + (isLast ? '' : '…'),
    marks: joined(instances)
      .filter(({ first }) => first >= from && first <= to)
      .map(({ first, last }) => ({
        start: tokens[first].start + shift,
        end: tokens[Math.min(last, to)].end + shift,
      })),
  }
}

type Choice = { readonly from: number; readonly score: number }

function chooseStart(text: string, tokens: readonly Token[], instances: readonly Instance[]) {
  const begins = tokens.length > LENGTH ? findSentences(text, tokens) : []
  let best: Choice = { from: 0, score: 0 }
  const consider = (choice: Choice) => {
    if (choice.score > best.score) best = choice
  }
  let sentence = 0
  for (const { at } of instances) {
    const around = weigh(instances, at)
    consider({ from: centre(around, tokens.length), score: around.score })
    while (sentence + 1 < begins.length && begins[sentence + 1] <= at) sentence++
    const from = begins[sentence]
    if (from !== undefined && from < at)
      consider({ from, score: weigh(instances, from).score + (from === 0 ? 120 : 100) })
  }
  return best.from
}

/** The first word of each sentence: behind a full stop or a colon, and white space. */
function findSentences(text: string, tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ start }, index) =>
    index === 0 || /[.:][ \t\n\r]+$/.test(text.slice(Math.max(0, start - 40), start))
      ? [index]
      : [],
  )
}

type Weight = { readonly score: number; readonly first: number; readonly behind: number }

/** What a stretch from a word on shows. */
function weigh(instances: readonly Instance[], from: number): Weight {
  const seen = new Set<number>()
  const begin = firstFrom(instances, from)
  let [score, behind] = [0, from]
  for (let i = begin; i < instances.length && instances[i].at < from + LENGTH; i++) {
    const { phrase, at, length } = instances[i]
    score += seen.has(phrase) ? 1 : 1000
    seen.add(phrase)
    behind = at + length
  }
  return { score, first: instances[begin]?.at ?? from, behind }
}

/** The first instance at a word or behind it, in logarithmic time. */
function firstFrom(instances: readonly Instance[], from: number): number {
  let [low, high] = [0, instances.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (instances[middle].at < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a stretch begins that has what it shows in its middle. */
function centre({ first, behind }: Weight, words: number): number {
  const from = first - Math.trunc((LENGTH - (behind - first)) / 2)
  return Math.max(0, Math.min(from, words - LENGTH))
}

/** Instances that lie over each other are one mark. */
function joined(instances: readonly Instance[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = []
  for (const { at, length } of instances) {
    const before = ranges.at(-1)
    const last = at + length - 1
    if (before && at <= before.last) before.last = Math.max(before.last, last)
    else ranges.push({ first: at, last })
  }
  return ranges
}
