const [UPPER_A, UPPER_Z] = [65, 90]
const FIRST_BEYOND_ASCII = 128

/** Does the text have a capital letter at this offset? */
export function isCapitalAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  if (code < FIRST_BEYOND_ASCII) return code >= UPPER_A && code <= UPPER_Z
  const letter = text[offset]
  return letter !== letter.toLowerCase()
}
