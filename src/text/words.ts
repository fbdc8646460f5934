import { byScript } from './by-script.ts'

const WORD = byScript(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)

/** How many words a text has; "2,500" and "well-kept" are one each. */
export function countWords(text: string): number {
  return text.match(WORD(text))?.length ?? 0
}
