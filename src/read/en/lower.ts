const CURLY = /[‘’ʼ`´“”„‟«»‑]/g
const STRAIGHT: ReadonlyMap<string, string> = new Map([
  ...[...'‘’ʼ`´'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟«»'].map((mark) => [mark, '"'] as const),
  ['‑', '-'],
])

/** The lower-case form with straight apostrophes, marks and hyphens. */
export function lowerCased(form: string): string {
  if (isPlain(form)) return form
  const lower = form.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code >= 0x2bc || code === 96 || code === 0xb4 || code === 0xab || code === 0xbb)
      return lower.replace(CURLY, (mark) => STRAIGHT.get(mark) ?? mark)
  }
  return lower
}

/** Are there only small letters, digits and marks of ASCII in it? Most words are as they should be. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code > 0x7a || code === 96 || (code >= 65 && code <= 90)) return false
  }
  return true
}
