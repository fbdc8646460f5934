import type { Quantity, Reading } from '../../../model/reading.ts'

/**
 * What a number can be compared with: its kind and its unit. Counts are whole; "9.1" without a
 * unit is a grade of something.
 */
export function familyOf({ kind, unit, value }: Quantity): string {
  if (kind === 'count' && value !== null && !Number.isInteger(value)) return 'grade'
  return unit === null ? kind : `${kind} ${unit}`
}

/** "two years after the flood" tells when, and not how long something lasted. */
export function isOffset({ article }: Reading, { kind, end }: Quantity): boolean {
  return kind === 'duration' && OFFSET.test(article.text.slice(end, end + LONGEST_OFFSET))
}

const OFFSET = /^ (?:after|before|later|earlier|ago)\b/
const LONGEST_OFFSET = 10

/** Tells the numbers that say how many or how much from ages, records and names of variants. */
export function tellsHowMany(reading: Reading): (quantity: Quantity) => boolean {
  const isNoVariant = variantFinder(reading)
  return (quantity) =>
    !isBareAge(reading, quantity) &&
    !isRecord(reading, quantity) &&
    !isCutUnit(reading, quantity) &&
    isNoVariant(quantity)
}

/** "170,000-square-foot" counts no feet, and "an hour and a half" is no hour. */
function isCutUnit({ article }: Reading, { end }: Quantity): boolean {
  return CUT.test(article.text.slice(end, end + LONGEST_CUT))
}

const CUT = /^(?:[- ](?:square|cubic)\b| and (?:a|one|three)[- ](?:half|quarter))/
const LONGEST_CUT = 20

/** "2-14" without a noun is what a team has won and lost. */
function isRecord({ article }: Reading, { kind, thing, start, end }: Quantity): boolean {
  return kind === 'count' && thing === null && /^\d+[-–]\d+$/.test(article.text.slice(start, end))
}

/** Where an article tells of "11-inch" and "13-inch" screens, these are names of things. */
function variantFinder({ article, quantities }: Reading): (quantity: Quantity) => boolean {
  const isJoined = ({ start, end }: Quantity) => /\d-\p{L}/u.test(article.text.slice(start, end))
  const values = new Map<string, Set<number | null>>()
  for (const quantity of quantities)
    if (quantity.kind === 'measure' && quantity.unit !== 'magnitude' && isJoined(quantity))
      values.set(
        familyOf(quantity),
        (values.get(familyOf(quantity)) ?? new Set()).add(quantity.value),
      )
  return (quantity) => !isJoined(quantity) || (values.get(familyOf(quantity))?.size ?? 0) < 2
}

const OLDEST = 110

/** In "Ann Kemp, 52, a nurse" the number is an age. */
function isBareAge({ article }: Reading, { kind, thing, value, start, end }: Quantity): boolean {
  if (kind !== 'count' || thing !== null || value === null || value > OLDEST) return false
  const before = article.text.slice(Math.max(0, start - 2), start).trim()
  const after = article.text[end]
  return (before === ',' || before === '(') && (after === ',' || after === ')' || after === '.')
}
