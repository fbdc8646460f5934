import { type Reading, TAGS } from '../model/reading.ts'

const VERB = TAGS.indexOf('VERB')
const AUX = TAGS.indexOf('AUX')

/** A line without a verb, such as a byline or a label, tells of no event. */
export function hasVerb({ tokens, sentences }: Reading, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]
  for (let i = firstToken; i < endToken; i++)
    if (tokens.tags[i] === VERB || tokens.tags[i] === AUX) return true
  return false
}
