import type { PageNode } from './page-node.ts'

/** What stands between the parts of a name: `print-body_copy` has three. */
const BETWEEN = /[^\p{L}\p{N}]+/u
const PART = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu
/** Digits that count (`promo2`), not those within the name of a built style (`1ad8fg`). */
const COUNTED = /^(\p{L}+)\d{1,3}$/u
/** Frames of utilities say in which case a style holds: `print:hidden` hides nothing on a screen. */
const CASE = /^[\w-]+:(.*)$/
const SHOWN = /^(?:block|flex|grid|inline(?:-.*)?|table|contents|visible)$/
const HIDING = new Set(['hidden', 'invisible'])
/** Longer names were made to be slow. */
const LONGEST = 500

/** The words of an element's class names and id, in lower case. Hashes and cases have none. */
export function nameWords({ attributes }: PageNode): readonly string[] {
  const [name, id] = [attributes.get('class'), attributes.get('id')]
  return name || id ? wordsOf(`${name ?? ''} ${id ?? ''}`.slice(0, LONGEST)) : NONE
}

const NONE: readonly string[] = []

/** A page has the same names thousands of times, and asks for their words more than once. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 5000

function wordsOf(named: string): readonly string[] {
  const found = known.get(named)
  if (found) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const tokens = named.split(/\s+/)
  const shown = tokens.some((token) => SHOWN.test(CASE.exec(token)?.[1] ?? ''))
  const words = tokens.filter((token) => !CASE.test(token)).flatMap(wordsOfToken)
  const own = shown ? words.filter((word) => !HIDING.has(word)) : words
  known.set(named, own)
  return own
}

function wordsOfToken(token: string): string[] {
  return token.split(BETWEEN).flatMap((part) => {
    const word = COUNTED.exec(part)?.[1] ?? part
    return /\d/.test(word) ? [] : wordsOfPart(word)
  })
}

/** Words in camel case; a mix of cases without words is the name of a built style. */
function wordsOfPart(part: string): string[] {
  const words = part.match(PART) ?? []
  const isMixed = words.length > 2 && part.length < 3 * words.length
  return isMixed ? [] : words.map((word) => word.toLowerCase())
}
