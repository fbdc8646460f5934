/** A paragraph as printed, and whether a blank line follows it. */
export type Paragraph = { readonly text: string; readonly blankAfter: boolean }

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** The lines of a text, without the white space around them. */
export function splitLines(text: string): string[] {
  return text.split(LINE_END).map((line) => line.trim())
}

/** Splits a plain text into paragraphs: by blank lines, and by lines unless those are hard-wrapped. */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text)
  const join = areWrapped(lines)
  const paragraphs: { text: string; blankAfter: boolean }[] = []
  let open = false
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line === '') {
      if (last) last.blankAfter = true
      open = false
    } else if (join && open && last) {
      last.text += ` ${line}`
    } else {
      paragraphs.push({ text: line, blankAfter: false })
      open = true
    }
  }
  return paragraphs
}

/** Lines of 100 characters and more are not wrapped by mail programs and editors. */
const WIDEST_WRAP = 100

/** Outlet, headline, byline and day stand over a text in so many lines, and were not wrapped. */
const MOST_HEAD = 5

/**
 * Hard-wrapped lines break in mid-sentence: most lines with another below them end without a mark,
 * and all are about as short as a page is wide.
 */
function areWrapped(lines: readonly string[]): boolean {
  let continued = 0
  let broken = 0
  for (let i = headLines(lines); i + 1 < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.length > WIDEST_WRAP) return false
    if (line === '' || lines[i + 1] === '') continue
    continued++
    if (!endsSentence(line)) broken++
  }
  return continued >= 2 && broken > continued * 0.5
}

/** The lines before the first blank one, where they are few and none of them ends a sentence. */
function headLines(lines: readonly string[]): number {
  const blank = lines.indexOf('')
  const isHead = blank > 0 && blank <= MOST_HEAD && blank + 1 < lines.length
  return isHead && !lines.slice(0, blank).some(endsSentence) ? blank : 0
}

const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '*', '_'])
const SENTENCE_ENDS = new Set(['.', '!', '?', '…', ':'])

/** Does the text end as a sentence does, closing marks aside? */
export function endsSentence(text: string): boolean {
  let end = text.length
  while (end > 0 && CLOSERS.has(text[end - 1] ?? '')) end--
  return SENTENCE_ENDS.has(text[end - 1] ?? '')
}
