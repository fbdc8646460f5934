import type { Quantity } from '../../../model/reading.ts'

type Interval = { readonly low: number; readonly high: number }

/** A printed number may be rounded by this share: "six miles" and "10 km" are 3.4 % apart. */
const ROUNDING = 0.03

/** What the words allow; where units differ, a conversion may have been rounded. */
function allowed(quantity: Quantity, isConverted: boolean): Interval {
  const { hedge } = quantity
  const { low, high } = boundsOf(quantity)
  const slack = isConverted ? ROUNDING : 0
  return {
    low: Number.isFinite(low) ? low - Math.abs(low) * (slackBelow(hedge) ?? slack) : low,
    high: Number.isFinite(high)
      ? high + Math.abs(high) * Math.max(slack, slackAbove(hedge) ?? slack)
      : high,
  }
}

/** "More than 350 people" are read as 351 at least; the number that is printed is 350. */
function boundsOf({ kind, low, high, hedge }: Quantity): Interval {
  if (kind !== 'count') return { low, high }
  return {
    low: hedge === 'more-than' ? low - 1 : low,
    high: hedge === 'less-than' ? high + 1 : high,
  }
}

/** "more than three" is not three: what is excluded is excluded by a hair. */
const HAIR = -1e-9

/** Wider than a hair, and nothing else. */
const UNSAID = 2e-9

function slackBelow(hedge: Quantity['hedge']): number | null {
  if (hedge === 'more-than') return HAIR
  return hedge === 'at-least' ? 0 : null
}

/**
 * A bare number may leave a "nearly" or a "more than" unsaid: "a decade", "$18 million". Yet nearly
 * three is never more than three.
 */
function slackAbove(hedge: Quantity['hedge']): number | null {
  if (hedge === null) return UNSAID
  if (hedge === 'less-than') return HAIR
  return hedge === 'at-most' || hedge === 'nearly' ? 0 : null
}

/** A number as printed: its last word is its unit. */
type Printed = { readonly value: string; readonly quantity: Quantity }

/** Can one value be within all of them? */
export function canAllHold(printed: readonly Printed[]): boolean {
  const isConverted = printed.some((each) => unitWord(each) !== unitWord(printed[0]))
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (const { quantity } of printed) {
    const interval = allowed(quantity, isConverted)
    low = Math.max(low, interval.low)
    high = Math.min(high, interval.high)
  }
  return low <= high
}

/** Units already cut out of what is printed; a number is asked for its unit again and again. */
const UNITS = new WeakMap<Quantity, string>()

/** The unit as printed, in the singular: "mile" of "about six miles". */
export function unitWord({ value, quantity }: Printed): string {
  if (quantity.unit === null) return ''
  const known = UNITS.get(quantity)
  if (known !== undefined) return known
  const last = value.toLowerCase().match(/\p{L}+$/u)?.[0]
  const unit = last?.replace(/s$/, '') ?? ''
  UNITS.set(quantity, unit)
  return unit
}

/** Numbers of one matter are rarely so many times as large as each other. */
const FAR = 20

export function isFarFrom(a: Quantity, b: Quantity, times = FAR): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one > other * times || other > one * times
}

/** How far off two units or words of size are that a slip of the pen puts for each other. */
const SLIPS: readonly number[] = [1e3, 1e6]

/** "12 milligrams" and "12 grams", "$18 million" and "$18 billion": one number, mis-scaled. */
export function isMisscaled(a: Printed, b: Printed): boolean {
  const one = a.quantity.value ?? 0
  const other = b.quantity.value ?? 0
  if (one === 0 || other === 0) return false
  const times = Math.max(one, other) / Math.min(one, other)
  // Most numbers are nearer to each other, and nothing more is asked of them.
  if (times < LEAST_SLIP || !SLIPS.some((slip) => isTimes(times, slip))) return false
  return digitsOf(a) === digitsOf(b) && digitsOf(a) !== ''
}

/** Less than any slip, whatever dividing does to the last digit. */
const LEAST_SLIP = 500

function isTimes(times: number, slip: number): boolean {
  return Math.abs(times / slip - 1) < HAIR_OFF
}

const HAIR_OFF = 1e-9

function digitsOf({ value }: Printed): string {
  return value.replace(/[^\d.]/g, '')
}

/** About how much the words say: the number itself, or the middle of a vague amount. */
export function sizeOf({ value, low, high, hedge }: Quantity): number {
  if (value !== null) return value
  if (!Number.isFinite(high)) return low
  return hedge === 'at-most' || hedge === 'less-than' ? high : (low + high) / 2
}

/** Numbers of fewer digits than this are told in full. */
const FEWEST_DIGITS = 3

/** "$43,000" and "$43,350", "1.4" and "1.375": one has fewer digits, and at that many is the other. */
export function isRounded(a: Quantity, b: Quantity): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  // Rounding never doubles a number, and what is equal has as many digits.
  if (one === other || one > 2 * other || other > 2 * one) return false
  if (!Number.isFinite(one) || !Number.isFinite(other)) return false
  const [few, many] = [digitsIn(one), digitsIn(other)]
  return few <= many ? isCutTo(one, few, other, many) : isCutTo(other, many, one, few)
}

function isCutTo(less: number, few: number, more: number, many: number): boolean {
  if (less === 0 || many < FEWEST_DIGITS || few >= many) return false
  const step = 10 ** (Math.floor(Math.log10(Math.abs(less))) - few + 1)
  return Math.abs(less - more) < step * NEARLY
}

/** A number may be cut as well as rounded, but not by a whole step. */
const NEARLY = 0.999

/** How many digits a number has up to its last that is not zero. */
function digitsIn(value: number): number {
  const known = DIGITS.get(value)
  if (known !== undefined) return known
  if (DIGITS.size >= MOST_DIGITS) DIGITS.clear()
  const digits = countDigits(value)
  DIGITS.set(value, digits)
  return digits
}

/** A story has few numbers, and asks for each in every pair. */
const DIGITS = new Map<number, number>()
const MOST_DIGITS = 5000

function countDigits(value: number): number {
  return Number(value.toPrecision(9)).toExponential().replace(/e.*$/, '').replace(/\D/g, '').length
}

/** A key under which "24" and "24.0", "at least 24" and "about 24" meet. */
export function numberKey({ value, low, high, hedge }: Quantity): string {
  if (value !== null) return short(value)
  return hedge === 'at-least' ? short(low) : `${short(low)}–${short(high)}`
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** Hedges that tell more than the bare number; "about 24" may well be 24. */
export function boundOf({ hedge }: Quantity): string {
  return hedge === null || hedge === 'about' ? '' : hedge
}
