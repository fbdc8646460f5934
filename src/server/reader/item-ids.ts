import { badAsked } from './bad-asked.ts'

/** Stories are numbered from here on, articles below. */
const STORIES = 2 ** 40

const LONG = 'tag:google.com,2005:reader/item/'

/** The number by which apps know an article (`a12`) or a story (`s3`). */
export function numberOf(id: string): number {
  const number = Number(id.slice(1))
  return id.startsWith('s') ? STORIES + number : number
}

/** The long form, in which items are told. */
export function longId(id: string): string {
  return LONG + numberOf(id).toString(16).padStart(16, '0')
}

/**
 * What an app means by an item: long, or the end of it in hexadecimal digits, or decimal, which some
 * write as signed. Sixteen digits are hexadecimal. Throws the `Refusal` where it is none of these.
 */
export function parseItemId(text: string): string {
  const isLong = text.startsWith(LONG)
  const digits = isLong ? text.slice(LONG.length) : text
  const isHex = isLong || digits.length === 16 || /[a-f]/i.test(digits)
  const shape = isHex ? /^[0-9a-f]{1,16}$/i : /^-?\d{1,20}$/
  if (!shape.test(digits))
    throw badAsked(
      `i: “${text.slice(0, 60)}” is the number of no item; it is decimal, or hexadecimal as in ${LONG}000000000000000c.`,
    )
  const number = Number(BigInt.asUintN(64, BigInt(isHex ? `0x${digits}` : digits)))
  return number >= STORIES ? `s${number - STORIES}` : `a${number}`
}
