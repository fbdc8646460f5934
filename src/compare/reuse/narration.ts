import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { overlaps } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Vocabulary } from '../vocabulary.ts'

/**
 * `narrated`: the words of a sentence that its narrator wrote, without what stands between marks.
 * `quoting`: all its words, where it quotes a whole sentence or is inside of a quotation.
 */
export type Voice = 'narrated' | 'quoting'

/** The words of one sentence, without marks. */
export type Narration = {
  readonly reading: number
  readonly sentence: number
  readonly voice: Voice
  /** Word numbers, and for each the token it stands at. */
  readonly words: Int32Array
  readonly tokens: Int32Array
}

/** What the narrator of every sentence wrote, and what sentences that quote say in all. */
export function findNarration(
  readings: readonly Reading[],
  { ofToken }: Vocabulary,
): readonly Narration[] {
  return readings.flatMap((reading, r) => {
    const quoted = findQuotedTokens(reading)
    return reading.sentences.flatMap(({ firstToken, endToken }, sentence): Narration[] => {
      const all: number[] = []
      for (let i = firstToken; i < endToken; i++) if (ofToken[r][i] >= 0) all.push(i)
      const own = all.filter((token) => quoted[token] === 0)
      const isDirect = ofSentence(reading.quotes, sentence).some(({ kind }) => kind === 'direct')
      const say = (voice: Voice, tokens: readonly number[]): Narration => ({
        reading: r,
        sentence,
        voice,
        words: Int32Array.from(tokens, (token) => ofToken[r][token]),
        tokens: Int32Array.from(tokens),
      })
      const narrated = say('narrated', own)
      return own.length === all.length || (own.length > 0 && !isDirect)
        ? [narrated]
        : [narrated, say('quoting', all)]
    })
  })
}

/** Does the narrator lay these words in somebody's mouth? */
export function isReported({ attributions }: Reading, sentence: number, span: Span): boolean {
  return ofSentence(attributions, sentence).some(
    (each) => each.kind !== 'credit' && overlaps(each, span),
  )
}

function findQuotedTokens({ tokens, sentences, quotes }: Reading): Uint8Array {
  const quoted = new Uint8Array(tokens.count)
  for (const quote of quotes) {
    let i = sentences[quote.sentence]?.firstToken ?? 0
    while (i < tokens.count && tokens.starts[i] < quote.start) i++
    for (; i < tokens.count && tokens.starts[i] < quote.end; i++) quoted[i] = 1
  }
  return quoted
}
