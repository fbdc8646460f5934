import type { BriefLine } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import type { Places } from './places.ts'
import type { BriefView, PlaceView } from './view.ts'

/** Numbers what the brief cites in the order of first citation; a passage keeps its number. */
export function viewBrief(
  lines: readonly BriefLine[],
  places: Places,
): { brief: BriefView[]; citations: PlaceView[] } {
  const citations: PlaceView[] = []
  const numbers = new Map<string, number>()
  const numberOf = (passage: Passage): number[] => {
    const key = `${passage.start} ${passage.end} ${passage.article}`
    const known = numbers.get(key)
    if (known !== undefined) return [known]
    const place = places.locate(passage, `c${citations.length + 1}-1`)
    if (place === null) return []
    numbers.set(key, citations.push(place))
    return [citations.length]
  }
  const brief = lines.map(({ text, cites }) => {
    return { text, citations: [...new Set(cites.flatMap(numberOf))] }
  })
  return { brief, citations }
}
