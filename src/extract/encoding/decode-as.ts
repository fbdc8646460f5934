/** The upper half of IBM 855, which no runtime knows and old Cyrillic files are in. */
const IBM_855 =
  'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§■\u00a0'

/** Bytes in an encoding as text; null where it is not known, or, if `fatal`, not theirs. */
export function decodeAs(body: Uint8Array, encoding: string, fatal = false): string | null {
  if (encoding === 'ibm855') return decodeIbm855(body)
  if (encoding.startsWith('utf-32')) return decodeUtf32(body, encoding.endsWith('le'))
  try {
    return new TextDecoder(encoding, { fatal }).decode(body)
  } catch {
    return null
  }
}

function decodeIbm855(body: Uint8Array): string {
  const latin = new TextDecoder('iso-8859-5').decode(body.map((byte) => byte & 127))
  return [...latin].map((char, i) => (body[i] < 128 ? char : IBM_855[body[i] - 128])).join('')
}

function decodeUtf32(body: Uint8Array, little: boolean): string {
  const parts: string[] = []
  for (let i = 0; i + 3 < body.length; i += 4) {
    const [a, b, c, d] = body.subarray(i, i + 4)
    const code = little
      ? a + (b << 8) + (c << 16) + d * 2 ** 24
      : d + (c << 8) + (b << 16) + a * 2 ** 24
    if (code !== 0xfeff || i > 0)
      parts.push(code > 0x10ffff || code >> 11 === 27 ? '\uFFFD' : String.fromCodePoint(code))
  }
  return parts.join('')
}

/** The order of bytes of UTF-32, with a mark or without: every fourth and third byte is zero. */
export function utf32Order(body: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const length = Math.min(body.length, 4096) & ~3
  if (length < 8) return null
  let [little, big] = [true, true]
  for (let i = 0; i < length && (little || big); i += 4) {
    little &&= body[i + 3] === 0 && body[i + 2] < 0x11 && body[i] + body[i + 1] > 0
    big &&= body[i] === 0 && body[i + 1] < 0x11 && body[i + 2] + body[i + 3] > 0
  }
  return little ? 'utf-32le' : big ? 'utf-32be' : null
}
