import type { Agreement } from '../../model/comparison.ts'
import type { Story } from '../story.ts'

/** Finds what two or more accounts state alike. */
export function findAgreements(_story: Story): Agreement[] {
  return []
}
