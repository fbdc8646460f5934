/** A kind of value: what is allowed, and how it is told from what stands in a file or a variable. */
export type Kind<T> = {
  /** Ends "It takes …". */
  readonly allowed: string
  /** The value; undefined where it is none of the kind. */
  parse(value: unknown): T | undefined
  /** The same of a variable of the environment, which is text. */
  parseText(text: string): T | undefined
}

/** Text that is not empty. */
export function aText(what: string): Kind<string | null> {
  const parse = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' && !/[\0\r\n]/.test(value)
      ? value.trim()
      : undefined
  return { allowed: `${what}, in quotation marks`, parse, parseText: parse }
}

export function aFlag(): Kind<boolean> {
  return {
    allowed: 'true or false',
    parse: (value) => (typeof value === 'boolean' ? value : undefined),
    parseText: (text) => FLAGS.get(text.trim().toLowerCase()),
  }
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

type Bounds = { readonly least: number; readonly most: number; readonly whole: boolean }

export function aNumber({ least, most, whole }: Bounds): Kind<number> {
  const parse = (value: unknown) => {
    const fits = typeof value === 'number' && value >= least && value <= most
    return fits && (!whole || Number.isInteger(value)) ? value : undefined
  }
  return {
    allowed: `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`,
    parse,
    parseText: (text) => (text.trim() === '' ? undefined : parse(Number(text))),
  }
}

/** A list of texts; in the environment they are parted by commas. */
export function aList(what: string): Kind<readonly string[]> {
  const parse = (value: unknown) => {
    if (!Array.isArray(value)) return undefined
    const texts = value.filter((each) => typeof each === 'string').map((each) => each.trim())
    return texts.length === value.length ? texts : undefined
  }
  return {
    allowed: `a list of ${what}, each in quotation marks`,
    parse,
    parseText: (text) => parse(text.split(',').filter((each) => each.trim() !== '')),
  }
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }
/** More would be asking without end. */
const MOST_TIMES = 12

/** A list of lengths of time, in milliseconds, the shortest first. */
export function aListOfTimes(): Kind<readonly number[]> {
  const texts = aList('times')
  const parse = (list: readonly string[] | undefined) => {
    const times = list?.map((text) => /^(\d{1,4})([mhd])$/.exec(text))
    if (!times || times.length > MOST_TIMES) return undefined
    const lengths = times.map((found) => (found ? Number(found[1]) * UNITS[found[2]] : 0))
    return lengths.every((length) => length > 0) ? lengths.sort((a, b) => a - b) : undefined
  }
  return {
    allowed: `a list of at most ${MOST_TIMES} times such as "90m", "6h", "3d", each in quotation marks`,
    parse: (value) => parse(texts.parse(value)),
    parseText: (text) => parse(texts.parseText(text)),
  }
}
