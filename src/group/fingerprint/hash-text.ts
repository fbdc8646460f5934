import { isWordly } from '../../text/characters.ts'

/** Bits of a hash: such numbers are small ones to JavaScript. */
const BITS = 30

/** A hash of a text's letters and digits, in any case and however it is set. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isWordly(code)) hash = Math.imul(hash ^ (code | 32), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> (32 - BITS)
}
