import type { BriefLine } from './../model/comparison.ts'
import type { Story } from './story.ts'

/** Composes the brief of the accounts' own sentences, the best supported first. */
export function composeBrief(_story: Story): BriefLine[] {
  return []
}
