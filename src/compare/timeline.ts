import type { TimelineEntry } from './../model/comparison.ts'
import type { Story } from './story.ts'

/** Puts what is told in the order in which it happened. */
export function orderEvents(_story: Story): TimelineEntry[] {
  return []
}
