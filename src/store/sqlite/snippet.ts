/** Stand around a match: two control characters each, which no article holds side by side. */
export const MARKS = { open: '\u0001\u0002', close: '\u0002\u0001' } as const

type Snippet = {
  readonly snippet: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** Takes the marks out of a marked text and says where they stood. */
export function parseSnippet(marked: string): Snippet {
  const marks: { start: number; end: number }[] = []
  let snippet = ''
  for (const [index, part] of marked.split(MARKS.open).entries()) {
    const close = index === 0 ? -1 : part.indexOf(MARKS.close)
    if (close >= 0) {
      const start = snippet.length
      snippet += part.slice(0, close)
      marks.push({ start, end: snippet.length })
      snippet += part.slice(close + MARKS.close.length)
    } else snippet += part
  }
  return { snippet, marks }
}
