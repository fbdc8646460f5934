import type { BriefLine } from '../../model/comparison.ts'
import { overlaps } from '../../model/span.ts'
import type { Places } from './places.ts'
import type { BriefView, DifferenceView, PlaceView } from './view.ts'

/**
 * The brief's lines, each with the places that it rests on; these light up together. A line that gives
 * one of several values that cannot all hold leads to the others.
 */
export function viewBrief(
  lines: readonly BriefLine[],
  places: Places,
  differences: readonly DifferenceView[],
): BriefView[] {
  return lines.map(({ text, cites: passages }, index) => {
    const key = `c${index + 1}`
    const cites = places.locateAll(passages, key)
    const disputes = cites
      .slice(0, 1)
      .flatMap((own) => differences.filter((each) => isUnsettled(each) && isValueIn(each, own)))
      .map((each) => ({ key: each.key, about: each.about }))
    return { key, lasting: null, text, cites, disputes }
  })
}

/** Do its values exclude each other? Words and names that differ leave what happened as it is. */
export function isUnsettled({ compatible, kind }: DifferenceView): boolean {
  return !compatible && kind !== 'wording' && kind !== 'name'
}

/** Is one of its values printed in these words? */
function isValueIn({ positions }: DifferenceView, own: PlaceView): boolean {
  return positions.some(({ statements }) =>
    statements.some(
      ({ article, start, values }) =>
        article === own.article &&
        values.some((value) =>
          overlaps({ start: start + value.start, end: start + value.end }, own),
        ),
    ),
  )
}
