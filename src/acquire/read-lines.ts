import { createReadStream } from 'node:fs'

/** A line of a file and its number, from 1; null where it is longer than `LONGEST_LINE`. */
export type Line = { readonly number: number; readonly text: string | null }

/** UTF-16 code units of a line that are read: no article in JSON is longer. */
const LONGEST_LINE = 20 << 20

/** The lines of a file, one after the other, so that a file of any size can be read. */
export function readFileLines(path: string): AsyncGenerator<Line> {
  return readLines(createReadStream(path))
}

/** The lines of a stream of UTF-8 bytes. What the system says is thrown where it cannot be read. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let rest = ''
  let isTooLong = false
  let number = 0
  for await (const chunk of stream) {
    const [first, ...more] = decoder.decode(chunk, { stream: true }).split('\n')
    rest += first
    for (const next of more) {
      yield { number: ++number, text: isTooLong ? null : rest }
      isTooLong = false
      rest = next
    }
    if (rest.length > LONGEST_LINE) {
      isTooLong = true
      rest = ''
    }
  }
  rest += decoder.decode()
  if (rest !== '' || isTooLong) yield { number: ++number, text: isTooLong ? null : rest }
}
