/**
 * The longest text that is read, in UTF-16 code units: some 43,000 words. Reports run to 2,000
 * words and the longest pieces of magazines to 30,000, so what is longer is no article.
 */
export const LONGEST_TEXT = 1 << 18

/** The beginning of a text, ending before a space near the limit and never within a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const space = text.lastIndexOf(' ', limit)
  if (space > limit - 1000) return text.slice(0, space).trimEnd()
  const last = text.charCodeAt(limit - 1)
  const splits = last >= 0xd800 && last < 0xdc00
  return text.slice(0, Math.max(0, splits ? limit - 1 : limit))
}
