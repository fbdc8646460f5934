/** One spelling of what can be written with and without percent signs. */
export function spellPath(text: string): string {
  return text.replace(/[^\x00-\x7f]+/g, percentEncode).replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
  })
}

function percentEncode(letters: string): string {
  return Buffer.from(letters).toString('hex').replace(/../g, '%$&')
}
