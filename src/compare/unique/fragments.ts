import { overlaps } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import type { Detail } from './details.ts'

/** So few tokens beside a source tell only that it spoke: "the sheriff said on Monday". */
const FEWEST_TOKENS = 7

/** A detail without a number that is little more than a source and its verb. */
export function isBareAttribution({ readings }: Story, detail: Detail): boolean {
  if (detail.numbers > 0) return false
  const { tokens, sentences, attributions, quotes } = readings[detail.reading]
  const { firstToken, endToken } = sentences[detail.sentence]
  let count = 0
  for (let i = firstToken; i < endToken; i++)
    if (tokens.starts[i] >= detail.start && tokens.ends[i] <= detail.end) count++
  if (count > FEWEST_TOKENS) return false
  const sources = ofSentence(attributions, detail.sentence).map(({ sourceSpan }) => sourceSpan)
  const speakers = ofSentence(quotes, detail.sentence).flatMap(({ cueSpan }) => cueSpan ?? [])
  return [...sources, ...speakers].some((span) => overlaps(span, detail))
}
