import type { Difference, DifferenceKind, Position } from '../../model/comparison.ts'

/** Why passages are set against each other, by kind. */
const GROUNDS: Readonly<Record<DifferenceKind, string>> = {
  number:
    'The numbers count the same thing or have the same unit, and stand among like words in statements that tell the same.',
  duration: 'The durations stand among like words in statements that tell the same.',
  date: 'The times are given for one happening: the words around them are alike.',
  name: 'The names are joined as one person, body or place, and are written in more than one way.',
  place: 'The directions stand among like words.',
  list: 'The lists share things, and each names things that another lacks.',
  wording: 'The words stand in one utterance, or in one frame of words.',
  attribution: 'The statements tell the same on another’s word.',
}

/** Says in plain sentences why a difference was called, and why it is compatible or not. */
export function explainDifference({ kind, compatible, positions }: Difference): string[] {
  const values = positions.map(({ value }) => `“${value}”`)
  const all = `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
  const verdict = compatible
    ? `${all} can all hold at once.`
    : `${all} cannot all hold at once${rangesOf(positions)}.`
  return [GROUNDS[kind], verdict]
}

/** What the numbers allow: " (12; 15 or more)". Nobody reads years in seconds. */
function rangesOf(positions: readonly Position[]): string {
  const ranges = positions.flatMap(({ normalized: { low, high, unit } }) => {
    if (unit === 'second' || (low === undefined && high === undefined)) return []
    if (high === undefined) return [`${low} or more`]
    return [low === high ? `${low}` : `${low ?? 0} to ${high}`]
  })
  return ranges.length > 1 ? ` (${ranges.join('; ')})` : ''
}
