import type { Unique } from './../model/comparison.ts'
import type { Story } from './story.ts'

/** Finds the details that one account alone has, the most newsworthy first. */
export function findUnique(_story: Story): Unique[] {
  return []
}
