const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
/** A character of Chinese, Japanese or Korean says about as much as these of an alphabet. */
const WORTH = 3

/** How much a text says, in characters of an alphabet. */
export function weightOf(text: string): number {
  return text.length + (WORTH - 1) * (text.match(DENSE)?.length ?? 0)
}
