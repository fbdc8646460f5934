import { eachNode, type PageNode, textOf } from './page-node.ts'

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A footnote's number or mark, in brackets or not. */
const REFERENCE = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[*†‡§]{1,3})[\])]?$/
/** What is squared or cubed: a unit, a number, a letter of a formula. */
const BASE = /(?:^|[\s\d(])(?:[kcmd]?m|ft|feet|in|mi|yd|[a-z])$/i

/**
 * What a raised text (`<sup>`) says behind the words `before` and before `after`: an exponent as
 * raised digits, the upper part of a fraction as digits apart from the number before it, nothing for
 * the mark of a footnote, and other words as they stand.
 */
export function raisedText(node: PageNode, before: string, after: string): string {
  const text = textOf(node)
  if (!REFERENCE.test(text) || text === 'e') return text
  const isNumber = /^\d{1,3}$/.test(text)
  if (isNumber && /^\s?[/⁄]/.test(after)) return /\d$/.test(before) ? ` ${text}` : text
  const isExponent = isNumber && (/\d$/.test(before) || BASE.test(before)) && !holdsLink(node)
  return isExponent ? text.replace(/\d/g, (digit) => DIGITS[Number(digit)]) : ''
}

function holdsLink(node: PageNode): boolean {
  let found = false
  eachNode(node, ({ tag }) => {
    found ||= tag === 'a'
  })
  return found
}
