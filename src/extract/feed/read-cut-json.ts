/** JSON as a value, whole or up to the last whole item of a list that breaks off. */
export type ReadJson = { readonly value: unknown; readonly cut: boolean }

/** Parses JSON; where it breaks off within its list of items, the whole items are kept. */
export function readCutJson(text: string): ReadJson | null {
  const whole = parse(text)
  if (whole) return { ...whole, cut: false }
  const end = endOfLastItem(text)
  const rest = end === null ? null : parse(`${text.slice(0, end)}]}`)
  return rest ? { ...rest, cut: true } : null
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Where the last whole object ends in the list `items` of the outermost object. */
function endOfLastItem(text: string): number | null {
  const opened: string[] = []
  let end: number | null = null
  let inItems = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '"') {
      const from = i
      i = endOfString(text, i)
      const name = opened.length === 1 && text.startsWith('"items"', from)
      if (name) inItems = /^\s{0,20}:/.test(text.slice(i + 1, i + 30))
    } else if (char === '{' || char === '[') {
      opened.push(char)
    } else if (char === '}' || char === ']') {
      opened.pop()
      if (inItems && opened.length === 2 && char === '}') end = i + 1
      if (inItems && opened.length === 1) return null
    }
  }
  return end
}

function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1
  return i
}
