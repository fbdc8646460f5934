import type { Reading } from '../../model/reading.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The words of one sentence that its narrator wrote: no marks, and nothing between quotation marks. */
export type Narration = {
  readonly reading: number
  readonly sentence: number
  /** Word numbers, and for each the token it stands at. */
  readonly words: Int32Array
  readonly tokens: Int32Array
}

/** The narrator's words of every sentence. What a source said is nobody's copy. */
export function findNarration(
  readings: readonly Reading[],
  { ofToken }: Vocabulary,
): readonly Narration[] {
  return readings.flatMap((reading, r) => {
    const quoted = findQuotedTokens(reading)
    return reading.sentences.map(({ firstToken, endToken }, sentence) => {
      const tokens: number[] = []
      for (let i = firstToken; i < endToken; i++)
        if (ofToken[r][i] >= 0 && quoted[i] === 0) tokens.push(i)
      const words = Int32Array.from(tokens, (token) => ofToken[r][token])
      return { reading: r, sentence, words, tokens: Int32Array.from(tokens) }
    })
  })
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
