const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

/** How many words a text has; "2,500" and "well-kept" are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
