/**
 * PostgreSQL keeps every character but U+0000, and an article is given back as it was: it is written as
 * two others, the first of which is no character and stands for itself in the same way.
 */
const ESCAPE = '\ufdd0'
const ODD = new RegExp(`[\\0${ESCAPE}]`)

/** A parameter of a statement as PostgreSQL can keep it. */
export function toKept(value: unknown): unknown {
  if (typeof value !== 'string' || !ODD.test(value)) return value
  return value.replaceAll(ESCAPE, `${ESCAPE}1`).replaceAll('\0', `${ESCAPE}0`)
}

/** A text as it was before `toKept`. */
export function fromKept(text: string): string {
  if (!text.includes(ESCAPE)) return text
  return text.replace(/\ufdd0([01])/g, (_, digit) => (digit === '0' ? '\0' : ESCAPE))
}
