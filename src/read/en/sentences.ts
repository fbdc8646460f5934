import type { Article } from '../../model/article.ts'
import type { Sentence, Tokens } from '../../model/reading.ts'

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Splits each block of an article into sentences. */
export function findSentences(article: Article, tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  let token = 0
  for (const [block, { start, end }] of article.blocks.entries()) {
    for (const { segment, index } of SEGMENTER.segment(article.text.slice(start, end))) {
      const from = start + index
      const to = from + segment.trimEnd().length
      while (token < tokens.count && tokens.starts[token] < from) token++
      const firstToken = token
      while (token < tokens.count && tokens.starts[token] < to) token++
      sentences.push({ start: from, end: to, firstToken, endToken: token, block })
    }
  }
  return sentences
}
