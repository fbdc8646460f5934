import type { Article } from '../../model/article.ts'
import type { Sentence, Tokens } from '../../model/reading.ts'
import { findSentenceEnds, type TokenRange } from './sentence-ends.ts'

/** Splits each block of an article into sentences. */
export function findSentences(article: Article, tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  const { text, blocks } = article
  let token = 0
  for (const [block, span] of blocks.entries()) {
    while (token < tokens.count && at(tokens.starts, token) < span.start) token++
    const first = token
    while (token < tokens.count && at(tokens.starts, token) < span.end) token++
    splitBlock({ text, tokens, first, end: token, block }, sentences)
  }
  return sentences
}

type BlockOfTokens = TokenRange & { readonly block: number }

function splitBlock(range: BlockOfTokens, into: Sentence[]): void {
  const { tokens, first, end, block } = range
  let from = first
  for (const token of withLongestCut(first, [...findSentenceEnds(range), end])) {
    if (token === from) continue
    const [start, stop] = [at(tokens.starts, from), at(tokens.ends, token - 1)]
    into.push({ start, end: stop, firstToken: from, endToken: token, block })
    from = token
  }
}

/**
 * No sentence has more tokens: the longest in news have some 150. Text without sentence ends is cut
 * here, so that work that looks back within a sentence stays bounded.
 */
const LONGEST = 400

function withLongestCut(first: number, ends: readonly number[]): number[] {
  const cut: number[] = []
  let from = first
  for (const end of ends) {
    for (; end - from > LONGEST; from += LONGEST) cut.push(from + LONGEST)
    cut.push(end)
    from = end
  }
  return cut
}

function at(column: Uint32Array, index: number): number {
  return column[index] ?? 0
}
