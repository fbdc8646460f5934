/** A document without its type declaration, and the few entities that the declaration defines. */
export type Undeclared = {
  readonly text: string
  readonly entities: ReadonlyMap<string, string>
}

/** A declaration is looked for here; it stands before the first element. */
const HEAD = 4096
/** Declarations beyond this length are passed over, not read. */
const LONGEST = 1 << 16
/** A feed defines a handful of entities for letters; what defines more or longer ones means harm. */
const MOST_ENTITIES = 300
const LONGEST_VALUE = 200

const ENTITY = /<!ENTITY\s{1,20}([\w.-]{1,40})\s{1,20}(?:"([^"]{0,200})"|'([^']{0,200})')\s{0,20}>/g

/**
 * Takes the document type declaration out. Nothing that it names is ever opened, and the values of
 * its entities are put in as they are printed, never expanded again.
 */
export function takeDoctype(text: string): Undeclared {
  const at = findStart(text)
  if (at < 0) return { text, entities: new Map() }
  const end = findEnd(text, at)
  const declared = text.slice(at, Math.min(end, at + LONGEST))
  return { text: text.slice(0, at) + text.slice(end), entities: readEntities(declared) }
}

/** Where the declaration begins: before the first element, and not within a comment; -1 if nowhere. */
function findStart(text: string): number {
  for (let at = text.indexOf('<'); at >= 0 && at < HEAD; at = text.indexOf('<', at)) {
    if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return at
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    const after = end === null ? -1 : text.indexOf(end, at + 2)
    if (after < 0) return -1
    at = after
  }
  return -1
}

function findEnd(text: string, from: number): number {
  const open = text.indexOf('[', from)
  const close = text.indexOf('>', from)
  if (close < 0) return text.length
  if (open < 0 || open > close) return close + 1
  let quote = ''
  for (let i = open + 1; i < text.length; i++) {
    const char = text[i]
    if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === ']') {
      const end = text.indexOf('>', i)
      return end < 0 ? text.length : end + 1
    }
  }
  return close + 1
}

function readEntities(declared: string): Map<string, string> {
  const entities = new Map<string, string>()
  for (const match of declared.matchAll(ENTITY)) {
    if (entities.size === MOST_ENTITIES) break
    const value = match[2] ?? match[3] ?? ''
    const harmless = value.length <= LONGEST_VALUE && !/&(?!#)/.test(value)
    if (harmless && !entities.has(match[1])) entities.set(match[1], value)
  }
  return entities
}
