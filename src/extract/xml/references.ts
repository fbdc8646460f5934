import { decodeHTMLStrict } from 'entities/decode'

const REFERENCE = /&(?:#(\d{1,9}|x[\da-f]{1,8})|([A-Za-z][\w.-]{0,40}));/gi

/**
 * Puts the characters in that `&amp;`, `&#8217;` and `&eacute;` stand for. Feeds use the names of
 * HTML without declaring them; a name that nobody knows stays as it is printed, and so does a bare
 * ampersand. What is put in is not looked at again.
 */
export function decodeReferences(text: string, entities: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, number, name) =>
    number ? fromNumber(number, whole) : (fromDeclared(name, entities) ?? decodeHTMLStrict(whole)),
  )
}

function fromDeclared(name: string, entities: ReadonlyMap<string, string>): string | undefined {
  const value = entities.get(name)
  return value === undefined ? undefined : decodeReferences(value, NONE)
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Numbers from 128 to 159 are meant as Windows-1252, as browsers read them. */
function fromNumber(number: string, whole: string): string {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number)
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return ''
  return code > 127 && code < 160 ? decodeHTMLStrict(whole.toLowerCase()) : characterOf(code)
}

function characterOf(code: number): string {
  const real = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff)
  return real ? String.fromCodePoint(code) : '\uFFFD'
}
