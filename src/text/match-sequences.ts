import { diffWords } from './diff-words.ts'

/** Two places that hold the same: an index into each sequence. */
export type Match = readonly [a: number, b: number]

type Range = {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Below this many comparisons the best series of matches is looked for; above it, anchors first. */
const SMALL = 200_000
/**
 * Runs of items that anchor the rest, the surest first: those that each has exactly once, and where
 * there are none (texts that repeat themselves) the first of a kind with the first, and so on.
 */
const ANCHORS = [
  { length: 4, once: true },
  { length: 2, once: true },
  { length: 4, once: false },
] as const
/** Anchors are looked for within the gaps between anchors, and so on, not deeper than this. */
const DEEPEST = 12

/**
 * What two sequences have in common, in order: nearly the longest series, in time that grows with
 * their length ("patience" anchors first, exact matching between them).
 */
export function matchSequences(a: readonly string[], b: readonly string[]): Match[] {
  const matches: Match[] = []
  const match = (range: Range, depth: number): void => {
    const inner = takeEnds(a, b, range, matches)
    const { aStart, aEnd, bStart, bEnd } = inner.range
    const product = (aEnd - aStart) * (bEnd - bStart)
    if (product > 0 && product <= SMALL) matchSmall(a, b, inner.range, matches)
    else if (product > 0 && depth < DEEPEST) {
      const anchors = findAnchors(a, b, inner.range)
      if (anchors.length > 0)
        for (const gap of gapsBetween(anchors, inner.range)) match(gap, depth + 1)
      for (const anchor of anchors) matches.push(anchor)
    }
    // Not spread: a call has no room for the words of a long text.
    for (const pair of inner.tail) matches.push(pair)
  }
  match({ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, 0)
  return matches.sort(([x], [y]) => x - y)
}

/** Matches what is the same at the start and, kept for later, at the end. */
function takeEnds(
  a: readonly string[],
  b: readonly string[],
  { aStart, aEnd, bStart, bEnd }: Range,
  matches: Match[],
): { range: Range; tail: Match[] } {
  let [i, j, iEnd, jEnd] = [aStart, bStart, aEnd, bEnd]
  while (i < iEnd && j < jEnd && a[i] === b[j]) matches.push([i++, j++])
  const tail: Match[] = []
  while (iEnd > i && jEnd > j && a[iEnd - 1] === b[jEnd - 1]) tail.push([--iEnd, --jEnd])
  return { range: { aStart: i, aEnd: iEnd, bStart: j, bEnd: jEnd }, tail }
}

function matchSmall(
  a: readonly string[],
  b: readonly string[],
  { aStart, aEnd, bStart, bEnd }: Range,
  matches: Match[],
): void {
  for (const edit of diffWords(a.slice(aStart, aEnd), b.slice(bStart, bEnd)))
    if (edit.kind === 'same')
      for (let i = edit.aStart; i < edit.aEnd; i++)
        matches.push([aStart + i, bStart + edit.bStart + i - edit.aStart])
}

/** Runs that both have, as far as they keep their order. */
function findAnchors(a: readonly string[], b: readonly string[], range: Range): Match[] {
  for (const { length, once } of ANCHORS) {
    const find = once ? uniqueRuns : numberedRuns
    const ours = find(a, range.aStart, range.aEnd, length)
    const theirs = find(b, range.bStart, range.bEnd, length)
    const pairs: Match[] = []
    for (const [run, i] of ours) {
      const j = theirs.get(run)
      if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
    }
    if (pairs.length > 0) return longestRising(pairs)
  }
  return []
}

/** Where each run stands; -1 for those that stand more than once. */
function uniqueRuns(
  words: readonly string[],
  start: number,
  end: number,
  length: number,
): Map<string, number> {
  const places = new Map<string, number>()
  for (let i = start; i + length <= end; i++) {
    const run = words.slice(i, i + length).join('\u0000')
    places.set(run, places.has(run) ? -1 : i)
  }
  return places
}

/** Where each run stands, under its words and how many of its kind came before it. */
function numberedRuns(
  words: readonly string[],
  start: number,
  end: number,
  length: number,
): Map<string, number> {
  const counts = new Map<string, number>()
  const places = new Map<string, number>()
  for (let i = start; i + length <= end; i++) {
    const run = words.slice(i, i + length).join('\u0000')
    const count = (counts.get(run) ?? 0) + 1
    counts.set(run, count)
    places.set(`${count} ${run}`, i)
  }
  return places
}

/** The longest series of pairs that rises on both sides; pairs come in the order of the first. */
function longestRising(pairs: readonly Match[]): Match[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [at, [, b]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]][1] < b) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tops[low - 1] : -1)
    tops[low] = at
  }
  const rising: Match[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) rising.push(pairs[at])
  return rising.reverse()
}

function gapsBetween(anchors: readonly Match[], range: Range): Range[] {
  const gaps: Range[] = []
  let [aStart, bStart] = [range.aStart, range.bStart]
  for (const [aEnd, bEnd] of anchors) {
    gaps.push({ aStart, aEnd, bStart, bEnd })
    ;[aStart, bStart] = [aEnd + 1, bEnd + 1]
  }
  gaps.push({ aStart, aEnd: range.aEnd, bStart, bEnd: range.bEnd })
  return gaps
}
