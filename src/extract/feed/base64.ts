const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...ALPHABET].map((char, value) => [char, value]))

/** Base64 with white space → text in UTF-8; null where it is neither. */
export function decodeBase64(printed: string): string | null {
  const digits = printed.replace(/\s+/g, '').replace(/={0,2}$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8))
  let at = 0
  let bits = 0
  let held = 0
  for (const char of digits) {
    const value = VALUES.get(char)
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return decodeUtf8(bytes)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
