/** A hash of a text in ten small letters and digits. Two of a million texts meet once in 9,000 times. */
export function shortHash(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  const first =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const second =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  const number = (2 ** 32 * (0xfffff & second) + (first >>> 0)) % 36 ** 10
  return number.toString(36).padStart(10, '0')
}
