/**
 * Control characters, bidirectional controls, invisible format characters and lone surrogates:
 * what could move a terminal's cursor, colour it, or show words in another order than they stand.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** The text on one line with nothing in it that a terminal obeys; what is escaped stays visible. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\n' || character === '\t' || character === '\r') return ' '
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
}
