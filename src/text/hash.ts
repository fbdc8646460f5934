import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)))
}

/** SHA-256 of a text's UTF-8 bytes, in Base64. */
export function sha256Base64(text: string): string {
  const bytes = digest(utf8ToBytes(text))
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    out += BASE64[word >> 18] + BASE64[(word >> 12) & 63]
    out += i + 1 < bytes.length ? BASE64[(word >> 6) & 63] : '='
    out += i + 2 < bytes.length ? BASE64[word & 63] : '='
  }
  return out
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
