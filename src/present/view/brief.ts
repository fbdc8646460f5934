import type { BriefLine } from '../../model/comparison.ts'
import type { Places } from './places.ts'
import type { BriefView } from './view.ts'

/** The brief's lines, each with the places that it rests on; these light up together. */
export function viewBrief(lines: readonly BriefLine[], places: Places): BriefView[] {
  return lines.map(({ text, cites }, index) => {
    const key = `c${index + 1}`
    return { key, lasting: null, text, cites: places.locateAll(cites, key) }
  })
}
