/** Values deeper than this are passed over. */
const DEEPEST = 60
/** How far ahead a quotation mark looks for what tells whether it ends its text. */
const AHEAD = 100

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
/** What may stand between two values and says nothing: white space, commas, comments and their marks. */
const NOTHING = /(?:[\s,;]+|\/\/[^\n]*|\/\*[\s\S]{0,2000}?\*\/|<!--|-->|<!\[CDATA\[|\]\]>)/y
const WORD = /[^\s,:{}[\]"']+/y
const ENDS_TEXT =
  /\s*(?:$|[:}\]]|,\s*(?:["'{}[\]\d-]|true|false|null|\/\/|[\w$]{1,30}\s*:|$)|\n\s*["'}])/y
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' }

/**
 * Reads JSON as pages print it: with line breaks and bare quotation marks within texts, a comma too
 * many or too few, comments, several values, or an end that is missing. What cannot be read is
 * passed over. In one pass, whatever the text.
 */
export function readLooseJson(text: string): unknown[] {
  const values: unknown[] = []
  let at = 0
  let depth = 0

  const skip = (): void => {
    for (NOTHING.lastIndex = at; NOTHING.test(text); NOTHING.lastIndex = at) at = NOTHING.lastIndex
  }
  const readText = (mark: string): string => {
    let from = ++at
    const parts: string[] = []
    for (; at < text.length; at++) {
      const char = text[at]
      if (char === '\\') {
        parts.push(text.slice(from, at), readEscape())
        from = at + 1
      } else if (char === mark && endsText(text, at + 1)) break
    }
    parts.push(text.slice(from, at++))
    return parts.join('')
  }
  const readEscape = (): string => {
    const char = text[++at] ?? ''
    const code = char === 'u' ? /^[\da-f]{4}/i.exec(text.slice(at + 1, at + 5))?.[0] : undefined
    if (code === undefined) return ESCAPES[char] ?? char
    at += 4
    return String.fromCharCode(Number.parseInt(code, 16))
  }
  const readWord = (): unknown => {
    WORD.lastIndex = at
    const word = WORD.exec(text)?.[0]
    at += word?.length ?? 1
    if (word === undefined) return undefined
    if (LITERALS.has(word)) return LITERALS.get(word)
    return Number.isNaN(Number(word)) ? word : Number(word)
  }
  const readList = (): unknown[] => {
    const list: unknown[] = []
    for (skip(); at < text.length && text[at] !== ']' && text[at] !== '}'; skip()) list.push(read())
    at++
    return list
  }
  const readObject = (): Record<string, unknown> => {
    const entries: [string, unknown][] = []
    for (skip(); at < text.length && text[at] !== '}' && text[at] !== ']'; skip()) {
      const name = read()
      skip()
      if (text[at] !== ':') continue
      at++
      skip()
      entries.push([String(name), read()])
    }
    at++
    return Object.fromEntries(entries)
  }
  const read = (): unknown => {
    const char = text[at]
    if (char === '"' || char === "'") return readText(char)
    if (char !== '{' && char !== '[') return readWord()
    at++
    if (depth >= DEEPEST) return null
    depth++
    const value = char === '{' ? readObject() : readList()
    depth--
    return value
  }

  for (skip(); at < text.length; skip()) {
    const value = read()
    if (typeof value === 'object' && value !== null) values.push(value)
  }
  return values
}

/** Does a text end before this place, or is the mark there one of its own words'? */
function endsText(text: string, at: number): boolean {
  const ahead = text.slice(at, at + AHEAD)
  ENDS_TEXT.lastIndex = 0
  return ENDS_TEXT.test(ahead)
}
