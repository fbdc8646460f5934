import type { Difference, DifferenceKind, Position, Relation } from '../../model/comparison.ts'

/** Why passages are set against each other, by kind. */
const GROUNDS: Readonly<Record<DifferenceKind, string>> = {
  number:
    'The numbers count the same thing or have the same unit, and stand among like words in statements that tell the same.',
  duration: 'The durations stand among like words in statements that tell the same.',
  date: 'The times are given for one happening: the words around them are alike.',
  name: 'The names or titles are given to one person, body or place.',
  place: 'The directions stand among like words.',
  list: 'The lists share things, and each names things that another lacks.',
  wording: 'The words stand in one utterance, among words that both print.',
  attribution: 'The statements tell the same on another’s word.',
}

/** How the values stand to each other, after the values themselves. */
const VERDICTS: Readonly<Record<Relation, string>> = {
  hard: 'cannot all hold at once',
  rounded: 'can all hold at once: one is the other, rounded',
  'less-precise': 'can all hold at once: one says less exactly what another says',
  fuller: 'can all hold at once: one is fuller than another',
  newer: 'can all hold at once: the count grew between the reports',
  part: 'can all hold at once: one is a part of another',
  scope: 'can all hold at once: they are of other places, times or things',
  spelling: 'can all hold at once: they are spellings of one name',
  wording: 'can all hold at once: one thing is called otherwise',
  source: 'can all hold at once: they are told on another’s word',
  unsure: 'may be of two matters or of two hours, so nothing says that they exclude each other',
}

/** Says in plain sentences why a difference was called, and why it is compatible or not. */
export function explainDifference(difference: Difference): string[] {
  const { kind, relation, positions, selfContradicting } = difference
  const values = positions.map(({ value }) => `“${value}”`)
  const all = `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
  const ranges = relation === 'hard' ? rangesOf(positions) : ''
  const own =
    selfContradicting.length > 0 ? [`${selfContradicting.join(', ')} gives more than one.`] : []
  return [GROUNDS[kind], `${all} ${VERDICTS[relation]}${ranges}.`, ...own]
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
