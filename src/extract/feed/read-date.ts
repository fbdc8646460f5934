import { type XmlNode, xmlText } from '../xml/xml-node.ts'
import { parseFeedDate } from './feed-dates.ts'
import { firstValue } from './rules.ts'

/** Reads the dates of one feed and remembers those that cannot be. */
export type DateReader = {
  readonly read: (printed: string) => string | null
  readonly unreadable: readonly string[]
}

/** The first moment of 1970 is what programs print that know no date. */
const NO_DATE = /^1970-01-01(?:$|T00:0)|^0001/

export function createDateReader(): DateReader {
  const unreadable: string[] = []
  const read = (printed: string): string | null => {
    const text = printed.trim()
    if (!text) return null
    const date = parseFeedDate(text)
    if (date !== null && !NO_DATE.test(date)) return date
    unreadable.push(text.slice(0, 100))
    return null
  }
  return { read, unreadable }
}

export function readDate(
  node: XmlNode,
  names: readonly string[],
  dates: DateReader,
): string | null {
  return firstValue(node, names, (child) => dates.read(xmlText(child)))
}
