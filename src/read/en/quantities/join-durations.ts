import type { Quantity } from '../../../model/reading.ts'

/** Seconds of the units that smaller ones are added to. */
const UNITS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
}

const JOINT = /^,? (?:and )?$/

/** "two hours and 50 minutes" is one length, though it is told with two numbers. */
export function joinDurations(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const before = joined.at(-1)
    if (before && goesOn(text, before, quantity)) joined[joined.length - 1] = add(before, quantity)
    else joined.push(quantity)
  }
  return joined
}

function goesOn(
  text: string,
  before: Quantity,
  { kind, value, start, end, hedge }: Quantity,
): boolean {
  if (isHeight(text, before, { kind, start, hedge }) && endsInInches(text, end)) return true
  if (kind !== 'duration' || before.kind !== 'duration' || value === null || hedge) return false
  const unit = text.slice(before.start, before.end).match(/(\p{L}+?)s?$/u)?.[1] ?? ''
  return value < (UNITS[unit.toLowerCase()] ?? 0) && JOINT.test(text.slice(before.end, start))
}

/** "six feet two inches", "5 ft and 2 inches" */
function isHeight(
  text: string,
  before: Quantity,
  { kind, start, hedge }: Pick<Quantity, 'kind' | 'start' | 'hedge'>,
): boolean {
  if (kind !== 'measure' || before.kind !== 'measure' || hedge) return false
  const isFeet = /f(?:ee|oo)?t$/i.test(text.slice(before.end - 4, before.end))
  return isFeet && JOINT.test(text.slice(before.end, start))
}

function endsInInches(text: string, end: number): boolean {
  return /inch(?:es)?$/i.test(text.slice(end - 6, end))
}

function add(before: Quantity, { value, low, high, end }: Quantity): Quantity {
  return {
    ...before,
    end,
    value: before.value === null ? null : before.value + (value ?? 0),
    low: before.low + low,
    high: before.high + high,
  }
}
