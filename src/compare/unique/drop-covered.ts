import { covers } from '../../model/span.ts'
import type { Detail } from './details.ts'

/** Leaves out the details that another of the same sentence, which begins earlier, holds as well. */
export function dropCovered(details: readonly Detail[]): Detail[] {
  const bySentence = new Map<string, Detail[]>()
  for (const detail of details) {
    const known = bySentence.get(keyOf(detail))
    if (known) known.push(detail)
    else bySentence.set(keyOf(detail), [detail])
  }
  return details.filter((detail) => {
    const beside = bySentence.get(keyOf(detail)) ?? []
    return !beside.some((other) => covers(other, detail) && !covers(detail, other))
  })
}

function keyOf({ reading, sentence }: Detail): string {
  return `${reading} ${sentence}`
}
