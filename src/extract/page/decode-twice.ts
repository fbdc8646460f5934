import { decodeHTMLStrict } from 'entities/decode'

/** Titles and names are often encoded twice, and JSON-LD, which is no HTML, as if it were. */
export function decodeTwice(text: string): string {
  if (!text.includes('&')) return text
  return decodeHTMLStrict(text).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\uFFFD]/g, ' ')
}
