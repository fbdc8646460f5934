/** A text as its words in small letters, with where each stands. */
export type FoldedText = {
  /** Every stretch that has these words, as offsets of the text. */
  find(words: string): { readonly start: number; readonly end: number }[]
}

const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text in small letters, a blank between them: marks and line breaks come and go. */
export function foldWords(text: string): string {
  return (text.toLowerCase().match(WORD) ?? []).join(' ')
}

/** A text in which words are looked for more than once. */
export function foldText(text: string): FoldedText {
  const found = [...text.matchAll(WORD)]
  const starts: number[] = []
  let joined = ' '
  for (const [word] of found) {
    starts.push(joined.length)
    joined += `${word.toLowerCase()} `
  }
  const wordAt = new Map(starts.map((start, index) => [start, index]))
  return {
    find(words) {
      const folded = foldWords(words)
      const count = folded.split(' ').length
      const spans: { start: number; end: number }[] = []
      if (folded === '') return spans
      for (let at = joined.indexOf(` ${folded} `); at >= 0; ) {
        const first = wordAt.get(at + 1) ?? 0
        const last = found[first + count - 1]
        spans.push({ start: found[first].index, end: last.index + last[0].length })
        at = joined.indexOf(` ${folded} `, at + 1)
      }
      return spans
    },
  }
}
