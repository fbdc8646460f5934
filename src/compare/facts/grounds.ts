import { hasVerb } from '../has-verb.ts'
import type { Story } from '../story.ts'
import type { Part, Sift } from './fact.ts'

/** A line without a verb that is no longer is a byline or a label, and states nothing. */
const LONGEST_LABEL = 8

/**
 * A headline may support a fact but not found it, and a label may not even do that. The bodies come
 * first, so that one of them is shown.
 */
export function groundKeeper({ readings }: Story): Sift {
  const isHeadline = ({ reading, sentence }: Part) => {
    const { article, sentences } = readings[reading]
    return article.blocks[sentences[sentence].block].role === 'headline'
  }
  const isLabel = ({ reading, sentence }: Part) => {
    const { firstToken, endToken } = readings[reading].sentences[sentence]
    return endToken - firstToken <= LONGEST_LABEL && !hasVerb(readings[reading], sentence)
  }
  return ({ parts, ...fact }) => {
    const bodies = parts.filter((part) => !isHeadline(part) && !isLabel(part))
    return {
      ...fact,
      parts: bodies.length === 0 ? [] : [...bodies, ...parts.filter(isHeadline)],
    }
  }
}
