/** Characters of a headline or a name in a list: four lines of a terminal. */
const LONGEST = 300

/** A headline or a name as a list shows it. Some feeds put a whole report there. */
export function inAList(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
  return `${cut.trimEnd()}…`
}
