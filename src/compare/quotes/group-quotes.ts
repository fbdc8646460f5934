import type { QuoteGroup } from '../../model/comparison.ts'
import type { Story } from '../story.ts'

/** Groups what was said: every outlet's variant of one utterance together. */
export function groupQuotes(_story: Story): QuoteGroup[] {
  return []
}
