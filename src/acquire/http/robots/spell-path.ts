/** Neither reserved nor unreserved (RFC 3986): written with percent signs wherever they are. */
const OTHER = /[^\x21-\x7e]+|["<>\\^`{|}]/g

/** One spelling of what can be written with and without percent signs. */
function spell(text: string): string {
  return text.replace(OTHER, percentEncode).replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
  })
}

/** A path as patterns are held against it: its own `*` and `$` stand for nothing else. */
export function spellPath(path: string): string {
  return spell(path).replaceAll('*', '%2A').replaceAll('$', '%24')
}

/** A pattern: `*`, and `$` at its end, stand for other things; elsewhere `$` is itself. */
export function spellPattern(pattern: string): string {
  return spell(pattern).replace(/\$(?!$)/g, '%24')
}

function percentEncode(letters: string): string {
  return Buffer.from(letters)
    .toString('hex')
    .replace(/../g, (code) => `%${code.toUpperCase()}`)
}
