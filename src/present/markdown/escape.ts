import { printable } from '../text/printable.ts'

/** Marks that Markdown or the HTML inside it would obey; a colon before slashes makes a link. */
const MARKS = /[\\`*_[\]<>&|~#$]|:(?=\/\/)/g
/** What begins a list, a heading, a rule or a numbered item at the start of a line. */
const OPENING = /^(\s*)([-+=]|\d+[.)])/

/** Text as one line of Markdown that reads as it stands: no markup, no link, no table cell's end. */
export function escapeMarkdown(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  return line.replace(MARKS, '\\$&').replace(OPENING, (_, space, mark) => space + guard(mark))
}

/** The mark with its last character escaped: "1." becomes "1\.". */
function guard(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`
}
